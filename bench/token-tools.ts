// The tools of the token workflows: a small shop with its staff, orders and weather, the same at each run.

import { type Tool, tool } from "adder-agents";

const text = (description: string) => ({ type: "string", description });
const number = (description: string) => ({ type: "number", description });
const listOf = (properties: Record<string, { type: string }>) => ({
  type: "array",
  items: { type: "object", properties, required: Object.keys(properties) },
});
const string = { type: "string" };
const float = { type: "number" };
const int = { type: "integer" };

const cities = ["Oslo", "Rome", "Lima", "Cairo", "Tokyo", "Quito", "Delhi", "Perth"];
const names = ["Ann", "Bo", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal"];

/** A number from a text, the same each time: figures that no model could know. */
const figure = (seed: string, most: number): number =>
  [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % most;

const employees = names.map((name, index) => ({
  id: 100 + index,
  name,
  city: cities[index],
  department: index % 2 === 0 ? "sales" : "support",
}));

const orders = Array.from({ length: 24 }, (_, index) => ({
  id: 5000 + index,
  customer: names[index % 6],
  total: 20 + figure(`total ${index}`, 400),
  status: ["open", "shipped", "returned"][figure(`status ${index}`, 3)],
}));

const products = ["lamp", "desk", "chair", "shelf", "rug", "clock", "vase", "frame"].map((name, index) => ({
  id: `p${index}`,
  name,
  price: 10 + figure(name, 190),
  stock: figure(`stock ${name}`, 30),
}));

export const tools: readonly Tool[] = [
  tool({
    name: "list_employees",
    description: "Gives the employees of a department.",
    inputs: { department: text("'sales' or 'support'.") },
    output: listOf({ id: int, name: string, city: string, department: string }),
    execute: ({ department }) => employees.filter((employee) => employee.department === department),
  }),
  tool({
    name: "get_salary",
    description: "Gives the yearly salary of an employee in euros.",
    inputs: { employee_id: { type: "integer", description: "The id of the employee." } },
    output: int,
    execute: ({ employee_id: id }) => 30_000 + figure(`salary ${id}`, 9000) * 5,
  }),
  tool({
    name: "get_weather",
    description: "Tells the weather of a city.",
    inputs: { city: text("The city.") },
    output: {
      type: "object",
      properties: { temperature: int, sky: string, wind: int },
      required: ["temperature", "sky", "wind"],
    },
    execute: ({ city }) => ({
      temperature: figure(`t ${city}`, 40),
      sky: ["clear", "cloudy", "rain"][figure(`s ${city}`, 3)],
      wind: figure(`w ${city}`, 60),
    }),
  }),
  tool({
    name: "list_orders",
    description: "Gives the orders of a customer.",
    inputs: { customer: text("The customer's name.") },
    output: listOf({ id: int, customer: string, total: float, status: string }),
    execute: ({ customer }) => orders.filter((order) => order.customer === customer),
  }),
  tool({
    name: "get_order_items",
    description: "Gives the items of an order: product ids with quantities.",
    inputs: { order_id: { type: "integer", description: "The id of the order." } },
    output: listOf({ product_id: string, quantity: int }),
    execute: ({ order_id: id }) =>
      [0, 1].map((index) => ({
        product_id: `p${(Number(id) + index * 3) % products.length}`,
        quantity: 1 + figure(`q ${id} ${index}`, 4),
      })),
  }),
  tool({
    name: "get_product",
    description: "Gives a product with its price in euros and its stock.",
    inputs: { product_id: text("The id of the product, such as 'p3'.") },
    output: {
      type: "object",
      properties: { id: string, name: string, price: float, stock: int },
      required: ["id", "name", "price", "stock"],
    },
    execute: ({ product_id: id }) => products.find((product) => product.id === id),
  }),
  tool({
    name: "search_products",
    description: "Gives the ids of all products whose price is at most so much.",
    inputs: { max_price: number("The highest price in euros.") },
    output: { type: "array", items: string },
    execute: ({ max_price: most }) => products.filter(({ price }) => price <= Number(most)).map(({ id }) => id),
  }),
  tool({
    name: "convert_currency",
    description: "Converts an amount of euros.",
    inputs: { amount: number("The amount in euros."), currency: text("The other currency, such as 'USD'.") },
    output: float,
    execute: ({ amount, currency }) => Math.round(Number(amount) * (currency === "USD" ? 1.25 : 160) * 100) / 100,
  }),
  tool({
    name: "send_email",
    description: "Sends an e-mail.",
    inputs: { to: text("To whom."), subject: text("The subject."), body: text("The text.") },
    output: string,
    execute: ({ to }) => `sent to ${to}`,
  }),
  tool({
    name: "read_document",
    description: "Gives the text of a document.",
    inputs: { name: text("The name of the document.") },
    output: string,
    execute: ({ name }) =>
      Array.from(
        { length: 25 },
        (_, index) => `Line ${index + 1} of ${name}: item ${figure(`${name} ${index}`, 900)} was checked.`,
      ).join("\n"),
  }),
];

/** What a tool gives, for who writes the turns of a workflow. */
export async function resultOf<Result>(name: string, args: Record<string, unknown>): Promise<Result> {
  const found = tools.find((each) => each.name === name);
  const nothing = (): void => undefined;
  const ctx = { signal: new AbortController().signal, runId: "", stepNumber: 0, agentName: "", log: nothing };
  return found?.execute(args, { ...ctx, progress: nothing }) as Result;
}
