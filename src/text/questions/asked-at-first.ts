/** What somebody asks in their first hour with the register, in words that no plain question has. */
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { boardsWithOfficer } from "./boards-with-officer.ts";
import { ofBusiest } from "./busiest.ts";
import { whoCarriesOut } from "./decision-carried-out.ts";
import { forumOfEach } from "./forum-of-each.ts";
import { nextOfSeries } from "./next-of-series.ts";
import { overseeingBoards } from "./overseeing-boards.ts";
import { whoReported } from "./who-reported.ts";
import { whyBoardLate } from "./why-so.ts";
import { wouldTurnGreen } from "./would-turn-green.ts";

type Around = Pick<World, "boards" | "holdings"> & {
	readonly read: (words: string) => Reading;
};

/** The first that finds its own words is the one. */
export const askedAtFirst = (text: string, around: Around): Reading | undefined =>
	ofBusiest(text, around.read) ??
	nextOfSeries(text, around.read) ??
	whoReported(text, around) ??
	wouldTurnGreen(text, around.read) ??
	whyBoardLate(text, around.read) ??
	boardsWithOfficer(text, around) ??
	forumOfEach(text, around) ??
	overseeingBoards(text, around) ??
	whoCarriesOut(text, around.read);
