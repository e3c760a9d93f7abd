/** "What has the works board got on", "what else is on me": what there is to do, and neither people nor seats. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const gotOn =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)what(?: else)?(?:['’]?s| is| has| have| does| do) (.+?) (?:got|have) on(?: (?:at the moment|now|right now|just now|currently))?\W*$/i;
const onMe =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)(what(?: else)?|anything(?: else)?)(?:['’]?s| is)? on me(?: (?:at the moment|now|right now|just now|currently))?\W*$/i;

const isOfPlaces = (reading: Reading): boolean =>
	reading.is === "question" && /^(?:roles|seats)$/.test(reading.question.ask);

const asList = (reading: Reading): Reading | undefined =>
	reading.is === "question" && reading.question.ask === "items" ? reading : undefined;

export const onTheirList = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, opening = "", whose] = gotOn.exec(text) ?? [];
	if (whose !== undefined && isOfPlaces(read(text)))
		return asList(read(`${opening}what is open for ${whose}`));
	const [, opens = "", what] = onMe.exec(text) ?? [];
	return what === undefined ? undefined : asList(read(`${opens}${what} is mine`));
};
