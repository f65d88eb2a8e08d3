// Your functions as tools: the program that the model writes calls them as ordinary Python functions.
//
//   node examples/custom-tool.ts

import { CodeAgent, ScriptedModel, toPythonSignature, tool } from "adder-agents";
import { z } from "zod";

// A documented function is enough. The model sees get_exchange_rate(source: str, target: str = 'EUR') -> float.

/**
 * Looks up an exchange rate.
 * @param source The currency to change from, such as 'USD'.
 * @param target The currency to change into.
 */
async function getExchangeRate(source: string, target: string = "EUR"): Promise<number> {
  const euros: Record<string, number> = { EUR: 1, USD: 0.92, JPY: 0.0061 };
  return euros[source] / euros[target];
}

// With a schema (zod, valibot, arktype or plain JSON Schema), arguments and results are checked against it.
const listExpenses = tool({
  name: "list_expenses",
  description: "Lists the expenses of a trip.",
  inputs: z.object({ trip: z.string().describe("The name of the trip.") }),
  output: z.array(z.object({ what: z.string(), amount: z.number(), currency: z.string() })),
  readOnly: true,
  execute: async ({ trip }, { log }) => {
    log(`reading the expenses of ${trip}`);
    return [
      { what: "hotel", amount: 310, currency: "USD" },
      { what: "train", amount: 14_200, currency: "JPY" },
      { what: "dinner", amount: 45.5, currency: "EUR" },
    ];
  },
});

const exchangeRate = tool(getExchangeRate);
console.log(toPythonSignature(exchangeRate.definition));

// Prepared lines in place of a model, so that the example runs without a key.
const model = new ScriptedModel([
  `Thought: I list the expenses and change each into euros.
<code>
total = 0
for expense in list_expenses("Osaka"):
    total += expense["amount"] * get_exchange_rate(expense["currency"])
final_answer(f"{total:.2f} EUR")
</code>`,
]);

await using agent = new CodeAgent({ model, tools: [exchangeRate, listExpenses] });

console.log(await agent.run("What did the trip to Osaka cost in euros?"));
