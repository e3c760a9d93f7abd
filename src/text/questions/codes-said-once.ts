/** "LFT 2 and 3", "TOP-1, 2": the code stands once for all the numbers after it; "TOP 2 May" is a day. */
import type { Board } from "../../domain/boards/board.ts";

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** A year is none of a thing. */
const number = "(?!(?:19|20)\\d\\d\\b)\\d{1,4}";
const several = new RegExp(
	`\\b([a-z][a-z\\d]{1,7})[- ](${number})((?:\\s*(?:,|&|\\+|\\band\\b|\\bor\\b)+\\s*(?:and |or |& )?${number}(?![\\w:./%-]))+)(?!\\s*(?:st|nd|rd|th|am|pm|o['’]?clock|${months}|days?|weeks?|months?|years?|hours?|minutes?|meetings?|items?|actions?|milestones?|people|members|others?|more)\\b)(?!\\s*(?:${months})[a-z]*)`,
	"gi",
);

/** "ZEB 3 decide" says no month. */
const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dated = new RegExp(
	`\\b([a-z][a-z\\d]{1,7}) (?=(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b|\\d{1,2}/\\d{1,2}\\b))`,
	"gi",
);

/** "MCB 10 feb" is a board on a day, and no tenth thing of its own. */
const withDays = (text: string, boards: readonly Board[]): string =>
	text.replace(dated, (said, code: string) =>
		boards.some((board) => board.code === code.toUpperCase()) ? `${code} on ` : said,
	);

const withNumbers = (text: string, boards: readonly Board[]): string =>
	text.replace(several, (said, ...found: readonly string[]) => {
		const [code = "", first = "", rest = ""] = found;
		const own = boards.find((board) => board.code === code.toUpperCase())?.code;
		if (own === undefined) return said;
		const numbers = [first, ...(rest.match(/\d+/g) ?? [])].map((number) => `${own}-${number}`);
		return `${numbers.slice(0, -1).join(", ")} ${/\bor\b/i.test(rest) ? "or" : "and"} ${numbers.at(-1)}`;
	});

export const withSharedCodes = (said: string, boards: readonly Board[]): string =>
	withNumbers(withDays(said, boards), boards);
