/** "Let me know when it is done", "remind me about LFT-4 on Friday": to be told later, which no answer does. */
import type { OrderSaid } from "../../usecases/questions/understanding.ts";

const polite =
	"(?:^|[,;]|\\band\\b)\\W*(?:(?:hi|hello|hey|please|pls|ok|can|could|would|will|you|kindly|just|also|and|then|i['’]?d like you to)\\W+)*";
const whom = "(?:me|us|him|her|them|everyone|everybody|the \\w+)";
const tells = `(?:let ${whom} know|(?:ping|notify|alert|message|e-?mail|text|nudge|warn|remind|update) ${whom}|give ${whom} a (?:shout|nudge|ping|heads[- ]up|bell|buzz)|drop ${whom} a (?:line|note|message)|shout|flag(?: it)?)`;
const state =
	"(?:done|closed|finished|completed?|out|released|in|signed(?: off)?|agreed|approved|ready|through|published|received|circulated|sent|overdue|late|red|amber|green|unblocked|blocked|cancell?ed|moved|changed|booked|sorted|settled|resolved|fixed|confirmed|updated|recorded|reported|achieved|decided|delivered|open|no longer \\w+)";
const becomes = `\\b(?:(?:is|are|gets?|goes|has|have|comes?|becomes?|turns?)|\\S+['’]s)\\s+(?:(?:been|all|finally|fully|now) )*${state}\\W*$`;
const happens =
	"\\b(?:closes|changes?|arrives?|lands?|finishes|completes|moves?|slips?|opens|happens|reports?|replies|responds|answers)(?: (?:in|back|it|red|amber|green|again))?(?: (?:on|with|to|in|about) [^,;]{1,40})?\\W*$";

/** Not "let me know when it is due", which asks for a day. */
const later = [
	`${polite}${tells}(?: please| pls)?,? (?:(?:when(?:ever)?|once|as soon as|the moment|the minute) (?!(?:is|are|was|were|will|does|do|did|has|have)\\b)|if (?=anything\\b)).*(?:${becomes}|${happens})`,
	`${polite}tell ${whom}(?: please| pls)?,? (?:once|as soon as|the moment|the minute|whenever) .*(?:${becomes}|${happens})`,
].map((form) => new RegExp(form, "i"));

const then =
	"(?:today|tomorrow|tonight|later|nearer the time|next week|(?:on |next |this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|on the \\d.*|in (?:an?|two|three|four|\\d+) (?:days?|weeks?|hours?|minutes?|months?)|(?:a|the) (?:day|week) before(?: it.*)?|every \\w+)";
/** "Remind me about the meeting on Friday" tells which meeting. */
const about = new RegExp(
	`${polite}remind (?:me|us)(?: again)? (?:of|about) (.+?)(?<!\\b(?:meetings?|mtg|session|one|due|is|was|for|happening|call|on|next|this|in|at)) (${then})(?: please| pls)?[\\s.?!]*$`,
	"i",
);

/** "Let me know when" is not only kind, where what follows has yet to happen. */
export const onceItHappens = (text: string): string =>
	text
		.replace(/[^.?!;\n]+/g, (said) =>
			later.some((form) => form.test(said))
				? said.replace(/\bwhen(?:ever)?\b(?!.*\bwhen\b)/i, "once")
				: said,
		)
		.replace(/\bremind (me|us) about (?=\S)/gi, (said, whom) =>
			about.test(text) ? said : `remind ${whom} of `,
		);

/** What is to be remembered, and when; or what is to be told once it has happened. */
export const toldLater = (text: string): OrderSaid | undefined => {
	const [, title, words] = about.exec(text) ?? [];
	if (title !== undefined) return { what: "remind", title, words };
	return later.some((form) => form.test(text)) ? { what: "remind", isNews: true } : undefined;
};
