/** "I was told the boiler had been lit", "I believe the June board falls on the 20th": what is believed is asked, and told yes or no. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const somebody = "(?:i|we)(?:['’]?(?:m|ve|d|re))?";
const held =
	"(?:believed?|thought|think|told|heard|hear|understand|understood|gather(?:ed)?|reckon(?:ed)?|assum(?:e|ed|ing)|suppos(?:e|ed)|presum(?:e|ed|ing)|informed|led to believe|convinced|guess(?:ed)?|imagined?|sure|certain|positive|(?:got )?(?:it )?in (?:my|our) heads?|take it|taking it|under the impression|of the (?:opinion|view)|(?:could|would)(?:['’]ve| have) sworn)";
const lightly =
	"(?: (?:had|have|has|was|were|am|are|been|always|still|just|only|quite|pretty|fairly|rather|sort of|kind of|do|did|really|got|being))*";
/** Whoever said it, nobody here did. */
const hearsay =
	"(?:(?:some(?:one|body)|they|people|everyone|everybody|a colleague|the boss) (?:said|told me|told us|says|reckons?|mentioned|thinks?)|word is|rumour has it|apparently|(?:according to|by) (?:my|our) (?:diary|notes|calendar|list)|(?:my|our) (?:diary|notes|calendar|list) (?:says?|has|have|tells? me)|surely)";
const belief = opened(
	`(?:${somebody}${lightly} ${held}|(?:thought|assumed|reckoned|figured|presumed)(?= \\w+ \\w+ )|(?:pretty|quite|fairly) sure|${hearsay})(?: that)?,? (?!(?:if|whether|not|so|about|of|it|that|this|they|those|these|he|she|you)\\b)(.+?)(?:,? (?:though|right|correct|true|yes|no|surely|isn['’]?t it|am i wrong|is that wrong|is that not so))?\\W*$`,
);
const tag =
	"(?:,? (?:is|are|was|were|does|do|did|has|have)(?:n['’]?t) (?:it|they|that|there|we|he|she)|,? innit|,? (?:right|correct|yes|yeah|yep|true|no|surely)(?=\\W*$))";
/** "The July board is on the 16th isn't it": said as known, with a tag that asks. */
const tagged = opened(
	`(?!(?:who|what|whats|when|whens|where|which|how|why|whose|is|are|was|were|has|have|did|does|do|will|can|any)\\b)(.+?)${tag}\\W*$`,
);
/** "It's on the 25th isn't it, the forum". */
const namedAfter = opened(
	`it['’]?s (?:on |at |in )?(.+?)(?:${tag})?,? (?:the|our) (?!\\d)(.+?)(?: (?:one|meeting|thing))?(?:${tag})?\\W*$`,
);
const putDown = opened(
	`(?:${somebody}${lightly} (?:had|have|got|put)|${somebody} (?:had|have)(?: got)?) (?:the |our )?(.+?) (?:down|marked|noted|pencilled in|in (?:my|our|the) diary)(?: (?:as|for|on|in|at))+ (.+?)\\W*$`,
);

const months =
	"(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const falls =
	"(?:falls?|fell|is|was|are|were|meets?|met|sits?|sat|comes?|takes? place|happens?|(?:is|was|were|are) (?:set|due|booked|fixed|planned|down|scheduled|happening|meeting|taking place))";
/** The month stands with the board, and the day alone with the date. */
const dayOfMonth = new RegExp(
	`^(?:the |our )?(${months}) (.+?) ${falls} (?:(?:on|for) )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?$`,
	"i",
);
const onDay = new RegExp(`^(?:the |our )?(.+?) ${falls} (?:(?:on|for|in|at) )?(.+)$`, "i");
const state = /^(.{2,60}?)(?: (is|are|was|were|has|have|had|will|can)|['’](s|re|ve)) (.+)$/i;
/** "Steering is the 20th" says when it meets, and no state of it. */
const aDay =
	/^(?:(?:on|the|this|next) )*(?:\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b)/i;
const deed =
	/^((?:the |our )?[\w’'-]+(?: [\w’'-]+){0,2}?) (chair|own|lead|run|clerk|sit|serve|meet|watch|have|issue|represent|deputise)(?:e?s|d|ed)? (.+)$/i;

const nowOf: Readonly<Record<string, string>> = {
	was: "is",
	were: "are",
	had: "has",
	s: "is",
	re: "are",
	ve: "have",
};

/** The plain questions that it may come to, the nearest first. */
const questionsOf = (said: string): readonly string[] => {
	const [, month, board, day] = dayOfMonth.exec(said) ?? [];
	const [, what, when] = onDay.exec(said) ?? [];
	const [, subject, verb, short, rest] = state.exec(said) ?? [];
	const [, who, does, where] = deed.exec(said) ?? [];
	const is = (verb ?? short ?? "").toLowerCase();
	return [
		...(month ? [`is the ${board} meeting on ${day} ${month}`] : []),
		...(subject && !aDay.test(rest ?? "") ? [`${nowOf[is] ?? is} ${subject} ${rest}`] : []),
		...(who ? [`does ${who} ${does} ${where}`] : []),
		...(what ? [`is ${what} meeting on ${when}`, `is ${what} due on ${when}`] : []),
		...(/ (?:came|went|got|took|gave|sent|put|left|\w{3,}ed)\b/i.test(said) ? [`did ${said}`] : []),
	];
};

const isTagged = new RegExp(`${tag}\\W*(?:$|,? (?:the|our)\\b)`, "i");

/** A portrait of what was named says nothing of what is believed of it. */
const isTold = (reading: Reading): boolean =>
	reading.is === "question"
		? reading.question.ask !== "about"
		: reading.is === "which" && !reading.isGuess;

/** What is believed or said as known, as it was said. */
export const supposedIn = (text: string): string | undefined =>
	belief.exec(text)?.[1] ?? tagged.exec(text)?.[1];

export const ofBelief = (text: string, read: Read): Reading | undefined => {
	const [, what, when] = putDown.exec(text) ?? [];
	const put = what && when ? `${what} is on ${when}` : undefined;
	const [, day, board] = (isTagged.test(text) && namedAfter.exec(text)) || [];
	const after = day && board ? `the ${board} is on ${day}` : undefined;
	const said = put ?? belief.exec(text)?.[1] ?? after ?? tagged.exec(text)?.[1];
	return said === undefined ? undefined : questionsOf(said).map(read).find(isTold);
};
