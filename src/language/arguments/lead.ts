/** How much of some words each field reads from the front: a keyword, a lone dash and a closing stop are no part of it. */
import type { Field, Fields, Led } from "../../command.ts";
import type { Reading } from "../reading.ts";
import { quotedParts, unwrap } from "../tokens/clean.ts";
import type { Leads } from "./loose-words.ts";

/** Each field's reading of each piece of text, made once. */
export const rememberLeads = (fields: Fields, reading: Reading): Leads => {
	const known = new Map<string, ReturnType<Leads>>();
	return (name, words) => {
		const key = `${name}\n${words}`;
		if (!known.has(key)) {
			const led = leadOf(fields[name], words, reading);
			known.set(
				key,
				fields[name]?.typed.lead && led && isBareKeyword(led.used, fields) ? undefined : led,
			);
		}
		return known.get(key);
	};
};

/** A keyword on its own is never a value: "due" introduces a date, even where some body's name begins with it. */
const isBareKeyword = (used: string, fields: Fields): boolean => {
	const typed = used
		.trim()
		.toLowerCase()
		.replace(/ ?[:=]$/, "");
	return Object.values(fields).some((field) => field.typed.keywords.hard.includes(typed));
};

/** "Apologies –": a dash where a name could stand says that there is none. */
const loneDash = /^\s*[-–—]+\s*(?=[,;]|$)/;

const leadOf = (field: Field<unknown> | undefined, words: string, reading: Reading) => {
	const dash = field?.none && loneDash.exec(words)?.[0];
	if (field?.none && dash) return { used: field.none, rest: words.slice(dash.length) };
	const typed = words.replace(/^[\s,;:–—]+/, "");
	if (!field || !typed) return undefined;
	if (!field.typed.lead) return freeText(typed);
	const [bare, stop] = withoutStop(typed);
	const [quote] = quotedParts(bare);
	if (quote?.from === 0) {
		const inside = field.typed.lead(bare.slice(1, quote.to - 1), reading);
		if (inside && !inside.rest.trim())
			return { used: inside.used, rest: bare.slice(quote.to) + stop };
	}
	const led = field.typed.lead(bare, reading);
	// What quotation marks hold together is no two fields'.
	if (led && quote?.from === 0 && bare.length - led.rest.length < quote.to - 1) return undefined;
	return led && { used: led.used, rest: led.rest + stop };
};

/** All of it; but where quotation marks hold its beginning and a person or a day follows, what they hold. */
const freeText = (typed: string): Led => {
	const [quote] = quotedParts(typed);
	const rest = quote?.from === 0 ? typed.slice(quote.to) : "";
	const goesOn =
		/^\s*(?:[,;]\s*)?(?:<?@|\d|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|s|r|rs)?\b)/i;
	return goesOn.test(rest)
		? { used: typed.slice(1, typed.length - rest.length - 1), rest }
		: { used: unwrap(typed), rest: "" };
};

/** A line ends as a sentence does, and no date or name does; "2 p.m." keeps its own stop. */
const withoutStop = (typed: string): readonly [bare: string, stop: string] => {
	const bare = typed.replace(/(?<=[\p{L}\p{N}"”)>])(?<!\.\p{L})[.!]+\s*$/u, "");
	return [bare, typed.slice(bare.length)];
};
