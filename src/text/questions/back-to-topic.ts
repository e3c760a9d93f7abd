/** "Back to the dye panel": what is named is told in short, and spoken of again; "back to the ambers" is the list of those. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const back =
	/^\W*(?:(?:ok|okay|right|so|now|and|anyway|anyhow|thanks|thank you|cheers|let['’]?s|can we|could we|going|go|getting)\b[\s,.]*)*back (?:to|on to|onto) (?:the )?(\S.*?)(?: (?:then|now|please|again|for a (?:minute|sec|second|moment)))*\W*$/i;
const colours = /^(red|amber|green)s$/i;

/** Undefined where nothing, or more than one thing, goes by that name. */
export const backToTopic = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, topic = ""] = back.exec(text) ?? [];
	if (topic === "") return undefined;
	const [, colour = ""] = colours.exec(topic) ?? [];
	const reading = read(colour === "" ? `tell me about ${topic}` : `back to the ${colour} ones`);
	if (reading.is === "which") return reading;
	if (reading.is !== "question") return undefined;
	const { subjects, ask } = reading.question;
	return colour !== "" || (subjects.length > 0 && ask !== "items") ? reading : undefined;
};
