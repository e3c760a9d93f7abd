/** "When was the boiler agreed", "has the network been endorsed by COG": what was decided about something, in other words. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { ofTopic, topicIn } from "./topics.ts";

type Read = (words: string) => Reading;

const whenAgreed =
	/^\W*(?:and |so )?when (?:was it (?:agreed|decided) (?:that )?(.+)|(?:was|were) (?!(?:it|that|this|they|those)\b)(.+?) (?:agreed|decided)|did (?:we|they|the board) (?:agree|decide)(?: on| to| about)? (.+?))\W*$/i;

/** "When was the boiler agreed" asks for the decision about it, whatever else is called so. */
const ofDayAgreed = (text: string, read: Read): Reading | undefined => {
	const topic = whenAgreed
		.exec(text)
		?.slice(1)
		.find((part) => part !== undefined);
	if (topic === undefined || /\b(?:minutes|terms|tor|remit|it|that|this)\b/i.test(topic))
		return undefined;
	const said = topicIn(`what was decided about ${topic}`);
	return said && ofTopic(read(said.rest), said);
};

const endorsedBy =
	/^(\W*(?:and |so )?)(has|have|was|were) (.+?) (?:been |ever been )?(agreed|approved|endorsed|adopted|accepted|rejected|backed|signed off|turned down) by (.+?)( yet)?\W*$/i;

/** "Has the network been endorsed by COG" asks whether COG endorsed it. */
const ofEndorsement = (text: string, read: Read): Reading | undefined => {
	const [, opens = "", , what, verb, board, yet = ""] = endorsedBy.exec(text) ?? [];
	if (what === undefined || board === undefined) return undefined;
	const said = topicIn(`${opens}has ${board} ${verb} ${what}${yet}`);
	return said && ofTopic(read(said.rest), said);
};

export const ofAgreement = (text: string, read: Read): Reading | undefined =>
	ofDayAgreed(text, read) ?? ofEndorsement(text, read);
