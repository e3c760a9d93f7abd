/** A person's own page in the Home tab: what waits for them, their boards, and what to try. */
import type { HomeView, KnownBlock } from "@slack/types";
import { wordDay } from "../domain/honest-date.ts";
import type { HomePage } from "../usecases/home.ts";
import { buttons, cutList, divider, heading, type Line, line, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import { actionLine, meetingLine } from "./wording.ts";

const part = (
	title: string,
	rows: readonly Line[],
	{ empty, rest }: { readonly empty: string; readonly rest: string },
): readonly KnownBlock[] => [
	heading(rows.length > 0 ? `${title} (${rows.length})` : title),
	...(rows.length > 0 ? cutList(rows, { most: 12, rest }) : [line(empty)]),
];

export const homeView = (page: HomePage): HomeView => {
	const { names, now } = page;
	const boards = page.boards.map((board): Line => [{ code: board.code }, ` ${board.name}`]);
	return {
		type: "home",
		blocks: [
			line({ bold: page.me?.name ?? "Welcome" }, ` · ${wordDay(page.today)}`),
			...part(
				"My actions",
				page.actions.map((item) => actionLine(item, factsOf(item, names, now))),
				{ empty: "Nothing waits for you.", rest: "try /action list." },
			),
			divider(),
			...part(
				"Next meetings",
				page.meetings.map((item) => meetingLine(item, factsOf(item, names, now))),
				{ empty: "No meeting booked for your boards.", rest: "try /meeting list." },
			),
			divider(),
			...part("My boards", boards, {
				empty:
					"You are on no board yet. Ask a board's secretary, or set one up with /board create.",
				rest: "try /board list.",
			}),
			buttons(
				{ label: "Add an action", id: "do:action add", value: {} },
				{ label: "Schedule a meeting", id: "do:meeting schedule", value: {} },
				{ label: "Programme status", id: "do:programme status", value: {} },
			),
			note("Ask me anything about the programme in Messages, or with @Convenor in a channel."),
		],
	};
};
