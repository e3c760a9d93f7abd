/** What is asked in a roundabout way, read as the plain question with what was turned kept beside it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { asSecond, ofSecond } from "./sequence.ts";
import { ofTopic, topicIn } from "./topics.ts";

export const readRound = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const topic = topicIn(text);
	const ofIt = topic && ofTopic(read(topic.rest), topic);
	if (ofIt) return ofIt;
	const plain = ofSecond(text);
	if (plain === undefined) return undefined;
	return asSecond(read(plain)) ?? { is: "unread", words: [text.trim()] };
};
