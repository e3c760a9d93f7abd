/** Fields of an agenda item: its title, how long it takes, and where it stands; and what a paper was handed in as. */
import type { Field } from "../../../command.ts";
import type { HandedIn } from "../../../usecases/paper/receive.ts";
import { durationField } from "../dates/duration.ts";
import { leadBy, leadingQuote, mapped, retyped, slot, stop } from "../field.ts";
import { linesField, wordsField } from "../words.ts";

const length =
	/^(?:\d{1,3}\s*(?:minutes?|mins?|m|hours?|hrs?|h)|(?:a |three )?quarters? of an hour|half an hour|an hour)(?![\p{L}\p{N}])/iu;

/** A title in quotation marks, or all up to a length: "Options for boroughs 15 minutes"; or several, a line each. */
export const agendaTitleField = (): Field<string> =>
	retyped(
		{
			...wordsField({
				label: "Item",
				example: "Options for non-pilot boroughs",
				missing: "What is to be discussed? Try: Options for non-pilot boroughs.",
			}),
			control: { as: "lines", most: 2_000 },
		},
		{
			takes: "anything",
			lead: (text) => {
				const quote = leadingQuote(text);
				if (quote) return quote;
				const cut = [
					...text.matchAll(/[\s,:;]+(?=\d|(?:a |three )?quarters? of|half an|an hour)/gi),
				].find(({ index, 0: gap }) => length.test(text.slice(index + gap.length)));
				return cut
					? { used: text.slice(0, cut.index), rest: text.slice(cut.index) }
					: { used: text, rest: "" };
			},
		},
	);

/** Minutes; in a form a bare number is enough. */
export const agendaMinutesField = (): Field<number> =>
	durationField({ example: "15 minutes", least: 1, most: 600, tries: '"15 minutes"' });

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const place =
	/^(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|last)|(\d{1,2})(?!\s*(?:h|hrs?|hours?|m|mins?|minutes?)\b))(?![\p{L}\p{N}])/iu;

/** 1 is first; last is past every other. */
export const positionField = (): Field<number> =>
	slot({
		label: "Place on the agenda",
		example: "first, 3 or last",
		typed: { keywords: { hard: ["place", "position"] }, lead: leadBy(place) },
		most: 20,
		missing: "Which place? Try first, 3 or last.",
		unread: (typed) => `I couldn't read "${typed}" as a place. Try first, 3 or last.`,
		read: (typed) => {
			const [whole, word = "", digits] = place.exec(typed.toLowerCase()) ?? [];
			if (whole?.length !== typed.length) return undefined;
			if (word === "last") return 1_000;
			return (digits === undefined ? ordinals.indexOf(word) + 1 : Number(digits)) || undefined;
		},
	});

const slackFile = /^https:\/\/(?:[a-z0-9-]+\.)*slack(?:-files)?\.com\//i;
const link = /^<?(https?:\/\/[^\s|>]+)(?:\|[^>]*)?>?$/i;

/** The local Slack keeps its files on this machine. */
const localFile = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/files\//;

/** What a paper is handed in as: a link is kept as a link and never opened, everything else as words. */
export const handedInField = (): Field<HandedIn> => {
	const field = linesField({
		label: "Link, or where it is",
		example: "https://example.org/options, or tabled at the meeting",
		missing: "What came? Give its link, or say where it is: tabled at the meeting.",
	});
	return mapped(field, (typed, { context }): HandedIn => {
		const url = link.exec(typed.trim())?.[1];
		if (url) return { as: slackFile.test(url) ? "file" : "link", what: url };
		if (/^[a-z][a-z0-9+.-]*:\S/i.test(typed.trim()) && !/\s/.test(typed.trim()))
			return stop(context, "A link begins with https://. Give such a link, or words.");
		return { as: "words", what: typed };
	});
};

/** The address of a file in Slack, where the words are one and nothing else. */
export const fileAddress = (typed: string): string | undefined => {
	const url = link.exec(typed.trim())?.[1];
	return url && (slackFile.test(url) || localFile.test(url)) ? url : undefined;
};

/** A file uploaded in the form: only one that Slack itself keeps, and only its address. */
export const fileField = (): Field<HandedIn> =>
	slot({
		label: "Or upload it",
		example: "a file",
		typed: { keywords: { hard: ["file:"] }, loose: "never" },
		control: { as: "file" },
		most: 1_000,
		missing: "Choose a file.",
		unread: () => "That file is not in Slack. Upload it here, or give its link instead.",
		read: (typed): HandedIn | undefined =>
			slackFile.test(typed) || localFile.test(typed) ? { as: "file", what: typed } : undefined,
	});
