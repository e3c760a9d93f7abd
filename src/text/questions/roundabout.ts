/** What is asked in a roundabout way, read as the plain question with what was turned kept beside it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { asSecond, ofSecond } from "./sequence.ts";
import { ofTopic, topicIn } from "./topics.ts";

const correction =
	/^\W*(?:(?:no|nope|nah|oops|sorry|actually|wait)\b[\s,;:–-]*)+(?:not that( one)?[\s,;:–-]+|i meant? |make that )?(?=(?:the |for |in |on )?\S)/i;

/** "No, the pilot board": the question before it, asked again of what was meant. */
const corrected = (text: string): string => {
	const found = correction.exec(text);
	const isSaid = found !== null && /[,;:–-]|sorry|actually|meant?/i.test(found[0]);
	return isSaid ? `and ${text.slice(found[0].length)}` : text;
};

export const readRound = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const meant = corrected(text);
	if (meant !== text) {
		const again = read(meant);
		if (again.is === "question") return again;
	}
	const topic = topicIn(text);
	const ofIt = topic && ofTopic(read(topic.rest), topic);
	if (ofIt) return ofIt;
	const plain = ofSecond(text);
	if (plain === undefined) return undefined;
	return asSecond(read(plain)) ?? { is: "unread", words: [text.trim()] };
};
