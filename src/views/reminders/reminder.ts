/** Reminders: why it is said now, the facts in one breath, and buttons that finish the matter there and then. */
import type { KnownBlock } from "@slack/types";
import type { Button, Card } from "../../reminders/messages/message-model.ts";
import {
	type ButtonSpec,
	buttons,
	cut,
	cutList,
	type Inline,
	type Line,
	lines,
	note,
} from "../kit/blocks.ts";

const titleLength = 150;

export const cardBlocks = (card: Card): readonly KnownBlock[] => {
	if (card.became !== undefined)
		return [lines(subject({ ...card, headline: cut(card.became, titleLength) }))];
	const small = smallPrint(card);
	return [
		lines(subject(card), ...facts(card), ...remark(card)),
		...rowsOf(card),
		...(small === "" ? [] : [note(small)]),
		...(card.buttons.length > 0 ? [buttons(...card.buttons.map(buttonOf))] : []),
	];
};

/** *Due today*: Draft risk paper `LPB-14` */
const subject = ({ headline, title, reference }: Card): Line => [
	{ bold: headline },
	": ",
	cut(title, titleLength),
	" ",
	{ code: reference },
];

/** An agenda is read as a list. */
const rowsOf = ({ rows = [] }: Card): readonly KnownBlock[] =>
	rows.length === 0
		? []
		: cutList(
				rows.map((row): Line => [cut(row, 300)]),
				{ most: 25, rest: "see the meeting." },
			);

const facts = (card: Card): readonly Line[] => {
	const said: Line[] = [
		...(card.when ? [[card.when]] : []),
		...card.status.map((status) => [cut(status, titleLength)]),
		...(card.owner ? [[`${card.owner.role} `, nameOf(card.owner), helpersOf(card.owner)]] : []),
	];
	return said.length === 0
		? []
		: [said.flatMap((part, index): Line => (index === 0 ? part : [" · ", ...part]))];
};

const remark = ({ remark: said }: Card): readonly Line[] => (said ? [[{ italic: said }]] : []);

type Owner = NonNullable<Card["owner"]>;

export const nameOf = ({ name, slackId }: Pick<Owner, "name" | "slackId">): Inline =>
	slackId ? { mention: slackId } : name;

export const helpersOf = ({ helpers = [] }: Owner): string =>
	helpers.length > 0 ? ` with ${helpers.join(", ")}` : "";

const smallPrint = ({ board, lastUpdate, source }: Card): string =>
	[board, lastUpdate, source].filter(Boolean).join(" · ");

export const buttonOf = ({ label, command, record, isMain, choices }: Button): ButtonSpec => ({
	label,
	id: `do:${command}`,
	value: record,
	style: isMain ? "primary" : undefined,
	...(choices
		? { choices: choices.map(({ label: says, record: value }) => ({ label: says, value })) }
		: {}),
});
