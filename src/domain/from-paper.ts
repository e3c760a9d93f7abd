/**
 * Is a record from the paper that somebody speaks of, by words of its title or of its date?
 * With no words of its own, "the paper" is whichever paper a record came from.
 */
import { wordDay } from "./honest-date.ts";
import type { Source } from "./person.ts";
import { plainDate } from "./plain-date.ts";
import { speaksOf } from "./speaks-of.ts";

export const isOfPaper = (source: Source | undefined, said: string): boolean =>
	source !== undefined && speaksOf(`${source.paper} ${wordDay(plainDate(source.dated))}`, said);
