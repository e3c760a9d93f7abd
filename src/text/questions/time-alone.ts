/** "October?", "what about spring", with nothing said before: what is coming up then. */
import { daysBetween, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { backToTopic } from "./back-to-topic.ts";
import { shaped } from "./shaped.ts";

const months =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const parts = "(?:week|fortnight|month|quarter|year|term|weekend)";
const alone = shaped(
	`(?:what about |how about |what of |anything (?:for|in|on|during) )?(?:in |for |during |over )?((?:early |late |mid[- ]|(?:the )?(?:start|end|beginning|middle) of )?(?:${months}(?: \\d{4})?|(?:next |this |the )?(?:spring|summer|autumn|winter)(?: \\d{4})?|(?:next|this|the coming) ${parts}|q[1-4](?: \\d{4}(?:/\\d{2,4})?)?|today|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))`,
);

type Round = {
	readonly read: (words: string) => Reading;
	readonly thread: ThreadContext;
	readonly today: PlainDate;
};

const isFresh = ({ question, asked, before, unread, offered, focus }: ThreadContext): boolean =>
	!(question || asked || before || unread || offered) && focus.length === 0;

/** What lies further ahead may as well be what was over a little while ago. */
const soonDays = 270;

const asTime = (time: string): string => {
	if (/^(?:today|tomorrow|next|this|the coming)\b/i.test(time)) return time;
	return /day$/i.test(time) ? `on ${time}` : `in ${time}`;
};

/** In a thread, a time is that of what was asked before; what is over is not coming up. */
const timeAlone = (text: string, { read, thread, today }: Round): Reading | undefined => {
	const time = isFresh(thread) ? alone.exec(text)?.[1] : undefined;
	if (time === undefined) return undefined;
	const reading = read(`what is coming up ${asTime(time)}`);
	if (reading.is !== "question" || reading.question.ask !== "next") return undefined;
	const { first } = reading.question.span ?? {};
	return first !== undefined && daysBetween(today, first) <= soonDays ? reading : undefined;
};

/** Words that do nothing but turn to a thing, or to a time. */
export const topicOrTime = (text: string, round: Round): Reading | undefined =>
	backToTopic(text, round.read) || timeAlone(text, round);
