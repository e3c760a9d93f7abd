/** "When was the boiler agreed", "has the network been endorsed by COG": what was decided about something, in other words. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { ofTopic, topicIn, verbOf } from "./topics.ts";

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

const isAgreed =
	/^\W*(?:and |so )?(?:has|have|was|were|is|are) (?:the |our |an? )?(?!(?:it|that|this|they|those|there|any\w*|we|i|you)\b)(.+?) (?:been |ever |now |formally |finally |officially )*(agreed|approved|endorsed|adopted|accepted|rejected|signed off|turned down|ratified)(?: (?:yet|already|now|or not|in the end|at all))*\W*$/i;
const keptElsewhere =
	/\b(?:minutes|agenda|terms|tor|remit|decisions?|dates?|day|deadline|apologies|guidance|papers?|ones?)\b/i;

/** "Was the lease approved", of nothing that is called so: whether any board decided it. */
const ofPassive = (text: string, read: Read): Reading | undefined => {
	const [, topic, verb = ""] = isAgreed.exec(text) ?? [];
	if (topic === undefined || keptElsewhere.test(topic) || /[A-Z]{2,}-[A-Z]?\d/.test(topic))
		return undefined;
	if (/^(?:question|which|each)$/.test(read(text).is)) return undefined;
	const agreed = verbOf(verb);
	return ofTopic(read("what was decided"), { rest: "", topic, isSpokenOf: false, agreed });
};

export const ofAgreement = (text: string, read: Read): Reading | undefined =>
	ofDayAgreed(text, read) ?? ofEndorsement(text, read) ?? ofPassive(text, read);
