/** Tells a person what could not be posted where it belongs, and why; privately. */
import type { Letter, Undelivered } from "../reminders/letters.ts";
import { cut, type Line, line, list, message, note } from "./blocks.ts";

export const undeliveredMessage = (rows: readonly Undelivered[]): Letter =>
	message(
		line({
			bold:
				rows.length === 1
					? "A reminder could not be posted"
					: `${rows.length} reminders could not be posted`,
		}),
		list(rows.map(rowOf)),
		note("Bind the board to a channel that only its people can read: /board bind"),
	);

const rowOf = ({ card, wasDue, place, reason, deliveryId }: Undelivered): Line => [
	...(card
		? [
				`${card.headline}: ${cut(card.title, 60)} `,
				{ code: card.reference },
				`, due to be said ${wasDue}`,
			]
		: [`One of a board that you are not on, due to be said ${wasDue}`]),
	` in ${place}: ${reason}.`,
	...(deliveryId ? [` Delivery ${deliveryId}.`] : []),
];
