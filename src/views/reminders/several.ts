/**
 * Many reminders in one message: the first of them with all their facts and buttons, then a line each, then by their
 * reference alone. However many there are, each is named, and Slack's limits hold.
 */
import type { KnownBlock } from "@slack/types";
import type { Card, Letter, Week } from "../../reminders/messages/message-model.ts";
import { cut, fits, type Line, list, message, note } from "../kit/blocks.ts";
import { cardBlocks } from "./reminder.ts";
import { weeksNamed, weeksThatFit } from "./week.ts";

/** The most, up to so many, that still fit as they are made. */
export const mostThatFit = (
	most: number,
	made: (count: number) => readonly KnownBlock[],
): number => {
	for (let count = most; count > 0; count -= 1) if (fits(made(count))) return count;
	return 0;
};

const mostLines = 60;
const mostNamed = 150;

type Rest = Pick<Card, "reference">;

/** "… and 9 more: LPB-15, LPB-16, …" */
export const namedOnly = (rest: readonly Rest[]): readonly KnownBlock[] => {
	if (rest.length === 0) return [];
	const named = [...new Set(rest.map(({ reference }) => reference))];
	const others = named.length - mostNamed;
	const more = others > 0 ? `, and ${others} others: /programme status` : "";
	return [note(`… and ${rest.length} more: ${named.slice(0, mostNamed).join(", ")}${more}`)];
};

const lineOf = ({ headline, title, reference, when, became }: Card): Line => [
	{ bold: cut(became ?? headline, became ? 100 : 60) },
	": ",
	cut(title, 80),
	" ",
	{ code: reference },
	...(when && became === undefined ? [`, ${cut(when, 80)}`] : []),
];

/** With one of these: a reference from elsewhere would show nothing. */
const howToSee = (cards: readonly Card[]): KnownBlock => {
	const shown = cards.find(
		({ kind, reference }) =>
			/^(?:action|guidance|meeting)$/.test(kind) && /-M?\d+$/.test(reference),
	);
	const how = shown && `Show one with its reference: /${shown.kind} show ${shown.reference}. `;
	return note(`${how ?? ""}Settle it, and it is not mentioned again.`);
};

const listed = (cards: readonly Card[], count: number): readonly KnownBlock[] =>
	cards.length === 0
		? []
		: [
				...(count > 0 ? [list(cards.slice(0, count).map(lineOf))] : []),
				...namedOnly(cards.slice(count)),
				howToSee(cards),
			];

type Laid = { readonly full: number; readonly lines: number };

const laidOut = (cards: readonly Card[], { full, lines }: Laid): readonly KnownBlock[] => [
	...cards.slice(0, full).flatMap(cardBlocks),
	...listed(cards.slice(full), lines),
];

type Beside = { readonly mostInFull: number; readonly beside: readonly KnownBlock[] };

const layOut = (cards: readonly Card[], { mostInFull, beside }: Beside): Laid => {
	const within = (laid: Laid) => [...beside, ...laidOut(cards, laid)];
	const full = mostThatFit(Math.min(mostInFull, cards.length), (count) =>
		within({ full: count, lines: 0 }),
	);
	const left = Math.min(mostLines, cards.length - full);
	return { full, lines: mostThatFit(left, (count) => within({ full, lines: count })) };
};

/** Cards give way to a week as long as each keeps its line, and half of them their buttons. */
const givesWay = (laid: Laid, alone: Laid): boolean =>
	laid.full * 2 >= alone.full && laid.full + laid.lines >= alone.full + alone.lines;

type Around = { readonly mostInFull: number; readonly above?: readonly KnownBlock[] };

/** One message: what stands above, the cards, then the weeks of boards. */
export const cardsAndWeeks = (
	cards: readonly Card[],
	weeks: readonly Week[],
	{ mostInFull, above = [] }: Around,
): readonly KnownBlock[] => {
	const beside = (told: readonly KnownBlock[]) =>
		layOut(cards, { mostInFull, beside: [...above, ...told] });
	const made = (told: readonly KnownBlock[]) => [
		...above,
		...laidOut(cards, beside(told)),
		...told,
	];
	const alone = beside(weeksNamed(weeks));
	return made(weeksThatFit(weeks, (told) => givesWay(beside(told), alone) && fits(made(told))));
};

/** What falls due in a channel at one moment. */
export const reminderMessage = (cards: readonly Card[], weeks: readonly Week[] = []): Letter =>
	message(...cardsAndWeeks(cards, weeks, { mostInFull: 12 }));
