/** What a board's channel is told at once: one thing happened to one item, or one deed did the same to several. */
import type { Card, Letter } from "../../reminders/messages/message-model.ts";
import { buttons, cut, type Line, line, list, message, note } from "../kit/blocks.ts";
import { pollBlocks } from "../meetings/poll.ts";
import { buttonOf, cardBlocks, helpersOf, nameOf } from "./reminder.ts";
import { mostThatFit, namedOnly } from "./several.ts";

const plurals: Readonly<Record<string, string>> = {
	Action: "actions",
	Milestone: "milestones",
	Meeting: "meetings",
	Guidance: "pieces of guidance",
};

/** "Action closed" of three: "3 actions closed". */
const headlineFor = ({ headline }: Card, count: number): string => {
	const [noun = "", ...rest] = headline.split(" ");
	const said = rest.join(" ").replace(/as it was$/, "as they were");
	return `${count} ${plurals[noun] ?? noun.toLowerCase()} ${said}`;
};

const rowOf = ({ title, reference, when, status, owner, remark }: Card): Line => [
	cut(title, 100),
	" ",
	{ code: reference },
	...[...(when ? [when] : []), ...status].map((said) => ` · ${cut(said, 80)}`),
	...(owner ? [` · ${owner.role} `, nameOf(owner), helpersOf(owner)] : []),
	...(remark === undefined ? [] : [` · ${cut(remark, 80)}`]),
];

/** One press takes the whole deed back. */
const undoOf = (cards: readonly Card[]) =>
	cards.flatMap((card) => card.buttons).find(({ command }) => command === "programme undo");

const severalMessage = (cards: readonly [Card, ...(readonly Card[])]): Letter => {
	const undo = undoOf(cards);
	const made = (count: number) => [
		line({ bold: headlineFor(cards[0], cards.length) }),
		list(cards.slice(0, count).map(rowOf)),
		...namedOnly(cards.slice(count)),
		note(cards[0].board),
		...(undo ? [buttons(buttonOf(undo))] : []),
	];
	return message(...made(mostThatFit(cards.length, made)));
};

export const newsMessage = (card: Card, others: readonly Card[] = []): Letter => {
	if (others.length > 0) return severalMessage([card, ...others]);
	return card.poll
		? message(...pollBlocks({ ...card, poll: card.poll }))
		: message(...cardBlocks(card));
};
