/** "Who's standing in for Ivy on the 19th": whether she comes is told with whom she sends, and whether she came with whom she sent. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const side =
	"(?:in for|up for|instead of|in place of|in the place of|for|in (?=\\w+['’]s (?:place|seat)))";
const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** "The January board" has its time in its name. */
const ofMonth = `(?:the |our )?${month} (?!\\d).+?`;
const time =
	"((?:(?:at|to) (?:.+? )?(?:on|in|this|next|last|tomorrow|today|yesterday)|on|in|this|next|last|tomorrow|today|yesterday)\\b.*?)";
/** "On SCB" is a board, where "on the 15th" is a day. */
const day = `(?!(?:on|in|at|to) (?!(?:the )?(?:\\d|\\w+day\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)))${time}`;
const ahead = opened(
	`(?:who|(?:is there |do we have |have we got )?(?:any(?:one|body)|some(?:one|body))(?: who| that)?)(?:['’]?s| is| will be| will|['’]?ll be|['’]?ll| can| could| might| to)? (?:standing|filling|stepping|sitting|covering|deputi[sz]ing|going|coming|stands?|fills?|steps?|sits?|covers?|deputi[sz]es?|goes|comes|go|come)(?: along)? ${side} (.+?) ${time}\\W*$`,
);
const did =
	"who (?:was |did )?(?:stood|filled|stepped|sat|covered|deputi[sz]ed|went|came|standing|filling|covering|deputi[sz]ing)(?: along| in)?";
const back = opened(`${did} ${side} (.+?) (${time}|(?:at|to) ${ofMonth})\\W*$`);
/** "Who came to the January board instead of Ivy". */
const backTurned = opened(`${did} ((?:at|to) (?:${ofMonth}|.+? (?:on|in) .+?)) ${side} (.+?)\\W*$`);

const whom = "(?!(?:we|you|they|any\\w*|some\\w*|every\\w*)\\b)([\\w’'-]+(?: [\\w’'-]+){0,4}?)";
const other =
	"(?:any(?:one|body)|some(?:one|body)|(?:a|his|her|their|my) (?:deputy|sub|substitute|stand-?in|replacement|second))";
const instead =
	"(?: (?:else|instead|along|(?:in|to take) (?:his|her|their|my) (?:place|seat|stead)|for (?:him|her|them|me)))*";
/** "Is she sending anyone in her place on the 15th", "who is her deputy on the 15th". */
const sending = [
	`(?:(?:is|has|will|does|did|can|who(?:['’]?s| is| has| will| does| did)?) )?(?:the )?${whom} (?:be )?(?:still )?(?:send(?:ing|s)?|sent)(?: ${other})?${instead} ${time}\\W*$`,
	`who(?:['’]?s| is| will be)? (?:the )?${whom}['’]s (?:deputy|sub|substitute|stand-?in|replacement) ${day}\\W*$`,
	`(?:has|does|is|will) (?:the )?${whom} (?:got|have|having|bringing|named|naming) ${other} ${time}\\W*$`,
].map(opened);

/** "Who fills in for me" is asked of the asker's own seat, where "me" elsewhere is often a courtesy. */
export const insteadOfMe =
	/\b(?:for|instead of|place of) me\b|\bmy (?:deputy|place|seat|stand-?in|substitute)\b/i;

const past = /\b(?:last|yesterday)\b/i;
/** Who may, and not who does: the deputy of their seat, beside whether they come at all. */
const mayDo = /^.*?\b(?:can|could|might|may)\b/i;

export const standingIn = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const sent = sending.map((form) => form.exec(text)).find((found) => found !== null);
	const [, then, whose] = backTurned.exec(text) ?? [];
	const found = ahead.exec(text) ?? back.exec(text) ?? sent ?? [];
	const [, who, when = ""] = whose === undefined ? found : ["", whose, then];
	if (who === undefined) return undefined;
	const where = when.replace(/^(?:at|to) /i, "");
	const isBack = whose !== undefined || back.test(text) || past.test(when);
	const isMine = /^(?:me|us|i)$/i.test(who);
	const [has, is] = isMine ? ["have i", "am i"] : [`has ${who}`, `is ${who}`];
	const plain = isBack
		? `${has} attended ${where}`
		: `${is} coming ${where === when ? "" : "to "}${where}`;
	const reading = read(plain);
	const isMeant =
		reading.is === "which" ||
		(reading.is === "question" &&
			reading.question.ask === "records" &&
			// "Who fills in for Hope on LPB" is asked of her seat, whenever that is.
			reading.question.span !== undefined &&
			(isMine ||
				reading.question.subjects.some(
					({ kind }) => kind === "person" || kind === "organisation",
				)));
	if (isMeant && mayDo.test(text) && !isBack && !isMine)
		return { is: "each", texts: [`who stands in for ${who}`, plain] };
	if (isMeant) return reading;
	// Whoever stands in is asked for: a list of what is on that day names nobody.
	const otherwise = read(text);
	const isOfDay =
		otherwise.is === "question" && /^(?:next|meetings|items|changes)$/.test(otherwise.question.ask);
	return isOfDay ? { is: "unread", words: [text.trim()] } : undefined;
};
