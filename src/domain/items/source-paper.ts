/**
 * Is a record from the paper that somebody speaks of, by words of its title or of its date?
 * With no words of its own, "the paper" is whichever paper a record came from.
 */
import { wordDay } from "../dates/honest-date.ts";
import { plainDate } from "../dates/plain-date.ts";
import type { Source } from "../people/person.ts";
import { speaksOf } from "../words/text-match.ts";

export const isOfPaper = (source: Source | undefined, said: string): boolean =>
	source !== undefined && speaksOf(`${source.paper} ${wordDay(plainDate(source.dated))}`, said);
