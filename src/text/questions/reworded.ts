/** What cannot be read by any other way, asked again in plainer words that may themselves need to be turned. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { waysOfMeetings } from "./otherwise-meetings.ts";
import { waysOfThings } from "./otherwise-things.ts";
import type { Way } from "./shaped.ts";

/** Nothing was found that could be answered; one of several things that are named is asked back. */
export const isNoReading = (reading: Reading): boolean =>
	reading.is === "unread" ||
	reading.is === "lost" ||
	reading.is === "not-held" ||
	(reading.is === "which" && reading.isGuess === true);

export const reworded: Way = (text, read) => {
	for (const { shape, plain, asks } of [...waysOfMeetings, ...waysOfThings]) {
		const [whole, ...found] = shape.exec(text) ?? [];
		if (whole === undefined) continue;
		const reading = read(plain(...found));
		if (reading.is === "question" ? asks(reading.question) : !isNoReading(reading)) return reading;
	}
	return undefined;
};
