/** "Does the port have anyone on LPB", "is Luca going or is he sending someone": each read as the plain question. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const has = opened(
	`(?:do|does|has|have) (?!(?:we|i|you|they|he|she|it)\\b)(.+?) (?:still )?(?:have|got|get) (?:any(?:one|body)|some(?:one|body)|people|a (?:rep|representative|member|voice))(?: sitting)? (?:on|at|in) (.+?)(?: still)?\\W*$`,
);
const sends =
	/,? ?\bor (?:is|are|will) (?:he|she|they) (?:going to )?(?:sending|send) (?:some(?:one|body)|any(?:one|body)|a deputy)(?: else| instead)*/i;
const isSending = opened(
	`(?:is|are|will) (?!(?:we|you|it)\\b)(.+?) (?:going to )?(?:sending|send) (?:some(?:one|body)|any(?:one|body)|a deputy)(?: else| instead)*(?: to (.+?)| (on|in|next) (.+?))?\\W*$`,
);

export const havingSomebody = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, body, board] = has.exec(text) ?? [];
	if (body !== undefined) {
		const reading = read(`is anyone from ${body} on ${board}`);
		if (reading.is !== "question" || !/^(?:roles|from)$/.test(reading.question.ask))
			return undefined;
		// It may have a seat there and nobody in it, which is no yes.
		return { is: "question", question: { ...reading.question, yesNo: false } };
	}
	const [, who, where, side = "", time = ""] = isSending.exec(text) ?? [];
	const plain = sends.test(text)
		? text.replace(sends, "")
		: who && `is ${who} coming ${where ? `to ${where}` : `${side} ${time}`}`;
	const reading = plain ? read(plain) : undefined;
	return reading?.is === "question" && reading.question.ask === "records" ? reading : undefined;
};
