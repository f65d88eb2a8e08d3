// What a run costs: by the price that the developer states, else by the table of list prices (models/prices.ts).

export { costOf, findPrice, type ModelPrice } from "../models/prices.ts";
