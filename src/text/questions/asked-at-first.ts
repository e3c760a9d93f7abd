/** What somebody asks in their first hour with the register, in words that no plain question has. */
import type { Holding } from "../../domain/holding.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { ofBusiest } from "./busiest.ts";
import { whoCarriesOut } from "./decision-carried-out.ts";
import { neededFor } from "./needed-for.ts";
import { whoReported } from "./who-reported.ts";
import { wouldTurnGreen } from "./would-turn-green.ts";

type Around = {
	readonly read: (words: string) => Reading;
	readonly holdings: readonly Holding[];
};

/** The first that finds its own words is the one. */
export const askedAtFirst = (text: string, around: Around): Reading | undefined =>
	ofBusiest(text, around.read) ??
	whoReported(text, around) ??
	wouldTurnGreen(text, around.read) ??
	neededFor(text, around.read) ??
	whoCarriesOut(text, around.read);
