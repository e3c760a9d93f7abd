/** What somebody is told who takes meetings into their own calendar. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { FeedTold } from "../../usecases/calendar/feed.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export const fileHanded = (view: {
	readonly file: string;
	readonly count: number;
	readonly board: Board;
}): Message => {
	const { file, count, board } = view;
	const many = count === 1 ? "one meeting" : `${count} meetings`;
	return message(
		line({ code: file }, ` (${many}) is in your own conversation with me: open it to add it.`),
		note(
			`A later file takes the place of this one, and nothing is shown twice. To have changes by themselves: /board calendar ${board.code}`,
		),
	);
};

type FeedView = {
	/** Whose meetings it holds. */
	readonly of: string;
	/** In which the day of its making is told. */
	readonly zone: string;
	/** The command that renews or stops it. */
	readonly again: { readonly command: string; readonly record: Readonly<Record<string, string>> };
};

const feedButtons = ({ again }: FeedView) =>
	buttons({
		label: "New address",
		id: `do:${again.command}`,
		value: { ...again.record, change: "renew" },
		confirm: {
			title: "A new address?",
			text: "The one that you have stops working.",
			yes: "Make a new one",
		},
	});

const stopButton = ({ again }: FeedView) =>
	buttons({
		label: "Stop it",
		id: `do:${again.command}`,
		value: { ...again.record, change: "stop" },
		style: "danger",
	});

export const feedMessage = (told: FeedTold, view: FeedView): Message => {
	switch (told.is) {
		case "issued":
			return message(
				line({ bold: view.of }, " as a live calendar, for you alone:"),
				line({ code: told.address }),
				line(
					"Add it to your calendar program as a subscription (“from URL”, “by internet address”). It follows every change by itself.",
				),
				note(
					`Anyone who has this address sees what you may see there, so keep it to yourself. It is shown this once.${told.replaced ? " The address that you had before no longer works." : ""}`,
				),
				stopButton(view),
			);
		case "known":
			return message(
				line(
					`You have a live calendar of ${view.of} already, since ${wordDay(dayIn(view.zone, told.feed.issuedAt))}. Its address was shown when it was made, and is not kept.`,
				),
				feedButtons(view),
				stopButton(view),
			);
		case "stopped":
			return message(
				line(
					told.count > 0
						? `Stopped. The address of your calendar of ${view.of} no longer works.`
						: `You had no live calendar of ${view.of}. Nothing was changed.`,
				),
			);
		case "no-address":
			return message(
				line(
					"This Convenor has no address that a calendar program could ask. The person who runs it can give it one: see CONVENOR_PUBLIC_URL in its guide to operating. Nothing was done.",
				),
			);
	}
};
