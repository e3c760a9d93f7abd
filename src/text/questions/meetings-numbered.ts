/** "LPB meeting 4", "meeting no. 4 of the London board", "who sent apologies for lpb 4": a meeting by its number among its board's, as its reference has it. */
import type { Board } from "../../domain/boards/board.ts";
import { memoizeByObject } from "../../domain/memoize.ts";

const inBrackets = /\s*\([^)]*\)\s*$/;

/** What each board goes by; what two go by is neither's. */
const codesByName = memoizeByObject((boards: readonly Board[]): ReadonlyMap<string, string> => {
	const codes = new Map<string, string>();
	const shared = new Set<string>();
	for (const { code, name, aliases } of boards)
		for (const each of new Set([code, name, name.replace(inBrackets, ""), ...aliases])) {
			const called = each.toLowerCase();
			if (codes.has(called) && codes.get(called) !== code) shared.add(called);
			codes.set(called, code);
		}
	for (const each of shared) codes.delete(each);
	return codes;
});

/** No clock, no day and no span of time. */
const notTime =
	"(?![\\d:.]*\\d)(?!\\s*(?:st|nd|rd|th|am|pm|o['’]?clock|days?|weeks?|months?|years?|hours?|mins?|(?:jan|feb)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|(?:nov|dec)(?:ember)?)\\b)";
const number = `(?:(?:no\\.?|num(?:ber)?|#) ?)?(\\d{1,3})\\b${notTime}`;
const longestName = 8;
const before = new RegExp(`((?:[^\\s;:?!]+ ){1,${longestName}})(?:meeting|mtg) ${number}`, "gi");
const after = new RegExp(
	`\\b(?:meeting|mtg) ${number} (?:of|for|at) (?:the |our )?((?:[^\\s;:?!]+ ?){1,${longestName}})`,
	"gi",
);

/** Nothing but a meeting has these: a number after a board's code is that of its meeting there, and of no action. */
const ofMeetings =
	/\b(?:agenda|apologi[a-z]+|quorate|inquorate|quorum|minutes|mins (?:of|for)|attend(?:ed|ance|ing|ees?)?|(?:who|anyone|anybody) (?:came|went|was (?:at|present)|turned up)|(?:did|does) \S+ \d+ (?:decide|agree|settle)|held|cancelled|called off|(?:take|took) place|(?:coming|going|reply|replied|replies) (?:to|for)|(?:decided|agreed|decisions?)(?: made| taken)? (?:at|in|by|from|of))\b/i;
const ofItems = /\b(?:rais(?:ed|es)|c[ao]mes? (?:from|out of)|actions?|due|owns?|owner)\b/i;
const shortly = new RegExp(`(?<=^|\\s)([a-z][a-z\\d&]{1,9}) (\\d{1,3})\\b${notTime}`, "gi");
const marked = /(?<=^|\s)([a-z][a-z\d&]{1,9})[ -]?m(\d{1,3})\b/gi;

export const withMeetingNumbers = (text: string, boards: readonly Board[]): string => {
	if (!/\d/.test(text)) return text;
	const codes = codesByName(boards);
	const codeOf = (said: string): string | undefined => codes.get(said.toLowerCase());
	const byCode = (said: string, name = "", nth = ""): string => {
		const code = codeOf(name);
		return code === undefined ? said : `${code}-M${Number(nth)}`;
	};
	const lastOf = (said: string, leading = "", nth = ""): string => {
		const words = leading.trim().split(" ");
		const at = words.findIndex((_, from) => codeOf(words.slice(from).join(" ")) !== undefined);
		const name = words.slice(at).join(" ");
		return at < 0 ? said : [...words.slice(0, at), byCode(said, name, nth)].join(" ");
	};
	const firstOf = (said: string, nth = "", trailing = ""): string => {
		const words = trailing.trim().split(" ");
		const to = words.findLastIndex(
			(_, last) => codeOf(words.slice(0, last + 1).join(" ")) !== undefined,
		);
		const name = words.slice(0, to + 1).join(" ");
		return to < 0 ? said : [byCode(said, name, nth), ...words.slice(to + 1)].join(" ");
	};
	const plain = text.replace(before, lastOf).replace(after, firstOf).replace(marked, byCode);
	return ofMeetings.test(plain) && !ofItems.test(plain) ? plain.replace(shortly, byCode) : plain;
};
