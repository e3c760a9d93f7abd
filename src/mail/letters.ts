/** Reminders as an email says them: plain words, and under each action the links that update it. */
import type {
	Away,
	AwayLine,
	Card,
	Letter,
	Letters,
	Shown,
	Week,
	WeekLine,
} from "../reminders/messages/message-model.ts";

export type LinksFor = (card: Card) => readonly { readonly label: string; readonly url: string }[];

/** Text, and which of its lines are links of ours. */
type Linked = { readonly text: string; readonly links: readonly string[] };

/** What people wrote stands in one line: a line of its own could pass for one of ours. */
const inOneLine = (words: string): string => words.replace(/\s*[\n\r\u2028\u2029]\s*/g, " ");

const cardText = (card: Card, linksFor: LinksFor): Linked => {
	const { headline, title, reference, board, when, status, owner, lastUpdate, source, remark } =
		card;
	const whose = owner && `${owner.role} ${owner.name}`;
	const facts = [when, ...status, whose, board, lastUpdate, source].filter(Boolean).join(" · ");
	const links = linksFor(card).map(({ label, url }) => inOneLine(`${label}: ${url}`));
	const said = [`${headline}: ${title} (${reference})`, facts, remark ?? ""].map(inOneLine);
	return { text: [...said, ...links].filter(Boolean).join("\n"), links };
};

const letterOf = (...parts: readonly (string | Linked | undefined)[]): Letter => {
	const all = parts.map((part) => (typeof part === "object" ? part : { text: part, links: [] }));
	return {
		text: all.flatMap(({ text }) => text || []).join("\n\n"),
		blocks: [],
		links: all.flatMap(({ links }) => links),
	};
};

/** A date in a subject is read as the day that something is due, so it is never only the day of sending. */
const subjectOf = (cards: readonly Card[], weeks: readonly Week[], day?: string): string => {
	const [one, ...more] = cards;
	const [week] = weeks;
	if (!one && week) return weekSubject(week);
	if (one && more.length === 0)
		return inOneLine(`${one.headline}: ${one.title}${one.when ? ` (${one.when})` : ""}`);
	return `${cards.length} reminders${day ? `, ${day}` : ""}`;
};

/** Whoever has no seat in the chat is told where it comes from, and whom to ask. */
const closing = (boards: readonly string[]): string | undefined => {
	const names = [...new Set(boards)];
	if (names.length === 0) return undefined;
	const whom = names.length === 1 ? "its secretary" : "their secretaries";
	return `Sent by Convenor because you have a part in ${names.join(", ")}. Questions go to ${whom}.`;
};

const shownText = (shown: Shown): string =>
	inOneLine(
		`${shown.card.headline}: ${shown.card.title} (${shown.card.reference}), due to be said ${shown.wasDue}: ${shown.reason}`,
	);

const weekSubject = ({ board, day }: Week): string => `${board}: the week from ${day}`;

const weekLine = ({ title, reference, when, status, owner }: WeekLine): string =>
	inOneLine([`- ${title} (${reference})`, when, ...status, owner].filter(Boolean).join(" · "));

const weekText = (week: Week): string =>
	[
		weekSubject(week),
		...week.parts.flatMap(({ title, lines }) => [title, ...lines.map(weekLine)]),
	].join("\n");

/** All of it was said above: then there is no more to say of the week. */
const weekTexts = (weeks: readonly Week[]): readonly string[] =>
	weeks.filter(({ parts }) => parts.length > 0).map(weekText);

const lateText = ({ card, wasDue }: AwayLine, linksFor: LinksFor): Linked => {
	const { text, links } = cardText(card, linksFor);
	return { text: `${text}\n(this was to be said ${wasDue.join(" and ")})`, links };
};

const awayLetter = (
	{ from, to, lines }: Away,
	weeks: readonly Week[],
	linksFor: LinksFor,
): Letter =>
	letterOf(
		`Reminders that are late: ${from} to ${to}`,
		...lines.map((line) => lateText(line, linksFor)),
		"Each is shown with the time at which it was meant to be said.",
		...weekTexts(weeks),
		closing([...lines.map(({ card }) => card), ...weeks].map(({ board }) => board)),
	);

const repeated = (letter: Letter): Letter => ({
	...letter,
	text: `Repeat, as the earlier email could not be confirmed: ${letter.text}`,
});

/** The first line is the subject. */
export const mailLetters = (chat: Letters, linksFor: LinksFor): Letters => {
	const cards = (all: readonly Card[]) => all.map((card) => cardText(card, linksFor));
	return {
		...chat,
		reminders: (all, weeks = []) =>
			letterOf(
				subjectOf(all, weeks),
				...cards(all),
				...weekTexts(weeks),
				closing([...all, ...weeks].map(({ board }) => board)),
			),
		digest: ({ day, cards: all }, weeks = []) =>
			letterOf(
				subjectOf(all, weeks, day),
				...cards(all),
				...weekTexts(weeks),
				closing([...all, ...weeks].map(({ board }) => board)),
			),
		news: (card, others = []) =>
			letterOf(
				inOneLine(`${card.headline}: ${card.title}`),
				...cards([card, ...others]),
				closing([card.board]),
			),
		away: (away, weeks = []) => awayLetter(away, weeks, linksFor),
		undelivered: (rows) =>
			letterOf(
				"Reminders that could not be delivered",
				...rows.map((row) => (row.is === "shown" ? shownText(row) : "One of a restricted board")),
			),
		repeat: repeated,
		plain: (letter) => letter,
	};
};
