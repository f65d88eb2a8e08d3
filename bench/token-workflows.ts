// Twenty tasks, each solved twice: by programs, and by JSON tool calls.
//
// The turns are those of a good model: a program does in one step what it can without having seen more; JSON calls that do not depend on each
// other are made side by side in one turn. What JSON calls cannot do (adding, choosing, sorting) the model does in its head between two
// turns, at no cost here. Five tasks are of one call, five are chains, five ask the same of many, five mix these. Where a
// program has to see a text before it can go on, it takes two steps.

import { resultOf } from "./token-tools.ts";

export type Call = [name: string, args: Record<string, unknown>];

export type Workflow = {
  kind: "one call" | "chain" | "many" | "mixed";
  task: string;
  /** One a step: the thought, and the program. */
  programs: [thought: string, code: string][];
  /** One list a turn; the last turn is the answer. */
  calls: Call[][];
  answer: unknown;
};

type Order = { id: number; total: number; status: string };
type Item = { product_id: string; quantity: number };
type Product = { id: string; name: string; price: number; stock: number };
type Employee = { id: number; name: string; city: string };
type Weather = { temperature: number; sky: string; wind: number };

const employees = (department: string) => resultOf<Employee[]>("list_employees", { department });
const salary = (id: number) => resultOf<number>("get_salary", { employee_id: id });
const weather = (city: string) => resultOf<Weather>("get_weather", { city });
const orders = (customer: string) => resultOf<Order[]>("list_orders", { customer });
const items = (id: number) => resultOf<Item[]>("get_order_items", { order_id: id });
const product = (id: string) => resultOf<Product>("get_product", { product_id: id });
const affordable = (most: number) => resultOf<string[]>("search_products", { max_price: most });
const converted = (amount: number, currency: string) => resultOf<number>("convert_currency", { amount, currency });
const all = <In, Out>(list: readonly In[], make: (value: In) => Promise<Out>): Promise<Out[]> =>
  Promise.all(list.map(make));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const one = (task: string, thought: string, [name, args]: Call, answer: unknown, code: string): Workflow => ({
  ...{ kind: "one call", task, answer },
  programs: [[thought, code]],
  calls: [[[name, args]], [["final_answer", { answer }]]],
});

async function singles(): Promise<Workflow[]> {
  const rome = await weather("Rome");
  const desk = await product("p1");
  const pay = await salary(103);
  const dollars = await converted(250, "USD");
  return [
    one("How warm is it in Rome?", "I ask for the weather of Rome.", ["get_weather", { city: "Rome" }], rome.temperature, `final_answer(get_weather("Rome")["temperature"])`),
    one("What does product p1 cost?", "I look the product up.", ["get_product", { product_id: "p1" }], desk.price, `final_answer(get_product("p1")["price"])`),
    one("What does employee 103 earn?", "I look the salary up.", ["get_salary", { employee_id: 103 }], pay, "final_answer(get_salary(103))"),
    one("How many dollars are 250 euros?", "I convert the amount.", ["convert_currency", { amount: 250, currency: "USD" }], dollars, `final_answer(convert_currency(250, "USD"))`),
    one("Tell Ann by e-mail, with the subject 'Meeting', that the meeting is at 10.", "I send the e-mail.", ["send_email", { to: "Ann", subject: "Meeting", body: "The meeting is at 10." }], "sent to Ann", `final_answer(send_email("Ann", "Meeting", "The meeting is at 10."))`),
  ];
}

async function chains(): Promise<Workflow[]> {
  const [first] = await orders("Ann");
  const firstItems = await items(first.id);
  const firstProduct = await product(firstItems[0].product_id);
  const dollars = await converted(first.total, "USD");
  const [seller] = await employees("sales");
  const pay = await salary(seller.id);
  const payInYen = await converted(pay, "JPY");
  const sky = (await weather(seller.city)).sky;
  const [cheap] = await affordable(100);
  const cheapest = await product(cheap);
  return [
    {
      kind: "chain",
      task: "What is the name of the first product in Ann's first order?",
      programs: [["I go from the order to its items to the product.", `order = list_orders("Ann")[0]\nitem = get_order_items(order["id"])[0]\nfinal_answer(get_product(item["product_id"])["name"])`]],
      calls: [[["list_orders", { customer: "Ann" }]], [["get_order_items", { order_id: first.id }]], [["get_product", { product_id: firstItems[0].product_id }]], [["final_answer", { answer: firstProduct.name }]]],
      answer: firstProduct.name,
    },
    {
      kind: "chain",
      task: "How many dollars is Ann's first order worth?",
      programs: [["I take the total of the first order and convert it.", `order = list_orders("Ann")[0]\nfinal_answer(convert_currency(order["total"], "USD"))`]],
      calls: [[["list_orders", { customer: "Ann" }]], [["convert_currency", { amount: first.total, currency: "USD" }]], [["final_answer", { answer: dollars }]]],
      answer: dollars,
    },
    {
      kind: "chain",
      task: "What does the first employee of sales earn in yen?",
      programs: [["I find the employee, then the salary, then convert it.", `employee = list_employees("sales")[0]\nsalary = get_salary(employee["id"])\nfinal_answer(convert_currency(salary, "JPY"))`]],
      calls: [[["list_employees", { department: "sales" }]], [["get_salary", { employee_id: seller.id }]], [["convert_currency", { amount: pay, currency: "JPY" }]], [["final_answer", { answer: payInYen }]]],
      answer: payInYen,
    },
    {
      kind: "chain",
      task: "E-mail the first employee of sales, with the subject 'Sky', what the sky is like in their city (one word).",
      programs: [["I find the employee and the weather there, and send it.", `employee = list_employees("sales")[0]\nsky = get_weather(employee["city"])["sky"]\nfinal_answer(send_email(employee["name"], "Sky", sky))`]],
      calls: [[["list_employees", { department: "sales" }]], [["get_weather", { city: seller.city }]], [["send_email", { to: seller.name, subject: "Sky", body: sky }]], [["final_answer", { answer: `sent to ${seller.name}` }]]],
      answer: `sent to ${seller.name}`,
    },
    {
      kind: "chain",
      task: "How many pieces are left of the first product that costs at most 100 euros?",
      programs: [["I search, then look the first one up.", `found = search_products(100)\nfinal_answer(get_product(found[0])["stock"])`]],
      calls: [[["search_products", { max_price: 100 }]], [["get_product", { product_id: cheap }]], [["final_answer", { answer: cheapest.stock }]]],
      answer: cheapest.stock,
    },
  ];
}

async function many(): Promise<Workflow[]> {
  const places = ["Oslo", "Rome", "Lima", "Cairo", "Tokyo", "Quito"];
  const skies = await all(places, weather);
  const warmest = places[skies.findIndex(({ temperature }) => temperature === Math.max(...skies.map((each) => each.temperature)))];
  const support = await employees("support");
  const pays = await all(support, ({ id }) => salary(id));
  const customers = ["Ann", "Bo", "Cleo", "Dan"];
  const totals = sum((await all(customers, orders)).flat().map(({ total }) => total));
  const ids = Array.from({ length: 8 }, (_, index) => `p${index}`);
  const goods = await all(ids, product);
  const worth = sum(goods.map(({ price, stock }) => price * stock));
  const windy = (await all(places, weather)).filter(({ wind }) => wind > 20).length;
  return [
    {
      kind: "many",
      task: `Which is the warmest of these cities: ${places.join(", ")}?`,
      programs: [["I ask for each city and take the warmest.", `cities = ${JSON.stringify(places)}\nfinal_answer(max(cities, key=lambda city: get_weather(city)["temperature"]))`]],
      calls: [places.map((city): Call => ["get_weather", { city }]), [["final_answer", { answer: warmest }]]],
      answer: warmest,
    },
    {
      kind: "many",
      task: "What do all employees of support earn together?",
      programs: [["I add the salaries of all.", `final_answer(sum(get_salary(employee["id"]) for employee in list_employees("support")))`]],
      calls: [[["list_employees", { department: "support" }]], support.map(({ id }): Call => ["get_salary", { employee_id: id }]), [["final_answer", { answer: sum(pays) }]]],
      answer: sum(pays),
    },
    {
      kind: "many",
      task: `What are all orders of ${customers.join(", ")} worth together?`,
      programs: [["I add up the orders of the four.", `customers = ${JSON.stringify(customers)}\nfinal_answer(sum(order["total"] for customer in customers for order in list_orders(customer)))`]],
      calls: [customers.map((customer): Call => ["list_orders", { customer }]), [["final_answer", { answer: totals }]]],
      answer: totals,
    },
    {
      kind: "many",
      task: "What is the stock of the products p0 to p7 worth?",
      programs: [["I multiply price and stock of each and add.", `products = [get_product(f"p{number}") for number in range(8)]\nfinal_answer(sum(product["price"] * product["stock"] for product in products))`]],
      calls: [ids.map((id): Call => ["get_product", { product_id: id }]), [["final_answer", { answer: worth }]]],
      answer: worth,
    },
    {
      kind: "many",
      task: `In how many of these cities is the wind above 20: ${places.join(", ")}?`,
      programs: [["I count them.", `cities = ${JSON.stringify(places)}\nfinal_answer(sum(get_weather(city)["wind"] > 20 for city in cities))`]],
      calls: [places.map((city): Call => ["get_weather", { city }]), [["final_answer", { answer: windy }]]],
      answer: windy,
    },
  ];
}

async function mixed(): Promise<Workflow[]> {
  const sellers = await employees("sales");
  const pays = await all(sellers, ({ id }) => salary(id));
  const best = sellers[pays.indexOf(Math.max(...pays))];
  const open = (await orders("Bo")).filter(({ status }) => status !== "returned");
  const openItems = await all(open, ({ id }) => items(id));
  const bought = [...new Set(openItems.flat().map((item) => item.product_id))];
  const prices = new Map((await all(bought, product)).map(({ id, price }) => [id, price]));
  const spent = sum(openItems.flat().map((item) => (prices.get(item.product_id) ?? 0) * item.quantity));
  const found = await affordable(120);
  const goods = await all(found, product);
  const scarce = goods.filter(({ stock }) => stock < 10).map(({ name }) => name).toSorted();
  const line = (await resultOf<string>("read_document", { name: "audit" })).split("\n")[11];
  const item = Number(/item (\d+)/.exec(line)?.[1]);
  const skies = await all(sellers, ({ city }) => weather(city));
  const wet = sellers.filter((_, index) => skies[index].sky === "rain").map(({ name }) => name);
  return [
    {
      kind: "mixed",
      task: "Congratulate the best paid employee of sales by e-mail: subject 'Well done', text 'Congratulations!'.",
      programs: [["I find the best paid one and write.", `best = max(list_employees("sales"), key=lambda employee: get_salary(employee["id"]))\nfinal_answer(send_email(best["name"], "Well done", "Congratulations!"))`]],
      calls: [[["list_employees", { department: "sales" }]], sellers.map(({ id }): Call => ["get_salary", { employee_id: id }]), [["send_email", { to: best.name, subject: "Well done", body: "Congratulations!" }]], [["final_answer", { answer: `sent to ${best.name}` }]]],
      answer: `sent to ${best.name}`,
    },
    {
      kind: "mixed",
      task: "What would the items of all of Bo's orders that were not returned cost at today's prices?",
      programs: [["I go through the items of those orders and add up the prices of today.", `total = 0\nfor order in list_orders("Bo"):\n    if order["status"] == "returned":\n        continue\n    for item in get_order_items(order["id"]):\n        total += get_product(item["product_id"])["price"] * item["quantity"]\nfinal_answer(total)`]],
      calls: [[["list_orders", { customer: "Bo" }]], open.map(({ id }): Call => ["get_order_items", { order_id: id }]), bought.map((id): Call => ["get_product", { product_id: id }]), [["final_answer", { answer: spent }]]],
      answer: spent,
    },
    {
      kind: "mixed",
      task: "Which products of at most 120 euros have fewer than 10 pieces left? Give their names in the order of the alphabet.",
      programs: [["I look up each product in that range and keep the scarce ones.", `products = [get_product(found) for found in search_products(120)]\nfinal_answer(sorted(product["name"] for product in products if product["stock"] < 10))`]],
      calls: [[["search_products", { max_price: 120 }]], found.map((id): Call => ["get_product", { product_id: id }]), [["final_answer", { answer: scarce }]]],
      answer: scarce,
    },
    {
      kind: "mixed",
      task: "Which item does line 12 of the document 'audit' speak of?",
      programs: [["I don't know the form of the document, so I look at its beginning first.", `text = read_document("audit")\nprint(text[:120])`], ["Each line names an item by number, so I take that of line 12.", `line = text.splitlines()[11]\nfinal_answer(int(line.split("item ")[1].split()[0]))`]],
      calls: [[["read_document", { name: "audit" }]], [["final_answer", { answer: item }]]],
      answer: item,
    },
    {
      kind: "mixed",
      task: "Send each employee of sales in whose city it rains an e-mail with the subject 'Rain' and the text 'Take an umbrella.'. Answer with their names.",
      programs: [["I check the weather of each and write where it rains.", `names = []\nfor employee in list_employees("sales"):\n    if get_weather(employee["city"])["sky"] == "rain":\n        send_email(employee["name"], "Rain", "Take an umbrella.")\n        names.append(employee["name"])\nfinal_answer(names)`]],
      calls: [[["list_employees", { department: "sales" }]], sellers.map(({ city }): Call => ["get_weather", { city }]), ...(wet.length === 0 ? [] : [wet.map((to): Call => ["send_email", { to, subject: "Rain", body: "Take an umbrella." }])]), [["final_answer", { answer: wet }]]],
      answer: wet,
    },
  ];
}

export const readWorkflows = async (): Promise<Workflow[]> =>
  (await Promise.all([singles(), chains(), many(), mixed()])).flat();
