/** A person's own page in the Home tab: what waits for them, their boards, and what to try; each part read by the page. */
import type { HomeView, KnownBlock } from "@slack/types";
import type { Unheard } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { dateKey, type HonestDate, wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import { meetingDay } from "../../domain/meetings/meeting.ts";
import { owedWords } from "../../domain/meetings/records-owed.ts";
import { byKey, pageOf } from "../../domain/paging.ts";
import { referenceText } from "../../domain/register.ts";
import type { HomePage, Waiting } from "../../usecases/home.ts";
import {
	type ButtonSpec,
	buttons,
	divider,
	heading,
	type Line,
	line,
	list,
	note,
} from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import { guidanceLine, meetingLine, milestoneLine } from "../kit/wording.ts";
import {
	actionsPart,
	type HomePart,
	type HomePlace,
	meetingsPart,
	milestonesPart,
	type Part,
	type Row,
} from "./parts.ts";

/** Slack takes 100 blocks of a page, and people read this much of one thing. */
const most = 10;

const turn = (part: HomePart, label: string, after: string) => ({
	label,
	id: `home:${part}`,
	value: { after },
});

const nextLabel = (left: number): string => {
	if (left > most) return `Show the next ${most}`;
	return left === 1 ? "Show the last one" : `Show the last ${left}`;
};

const menusFor = ({ menus = [] }: Part, shown: readonly Row[]): readonly ButtonSpec[] => {
	const choices = shown.flatMap(({ choice }) =>
		choice ? [{ label: choice.label, value: { item: choice.item, ask: "form" } }] : [],
	);
	if (choices.length === 0) return [];
	return menus.map(({ label, command }) => ({ label, id: `do:${command}`, value: {}, choices }));
};

type Turned = {
	readonly place: HomePlace;
	/** Of this showing alone: Slack keeps what was chosen in a menu that comes again by the same name, and lets nobody choose it twice. */
	readonly stamp: string;
};

type Showing = Turned & {
	/** What stands first: how to begin, while there is little else. */
	readonly above?: readonly KnownBlock[] | undefined;
};

const partBlocks = (whole: Part, { place, stamp }: Turned): readonly KnownBlock[] => {
	const { part, title, rows, empty } = whole;
	if (rows.length === 0) return [heading(title), line(empty)];
	const after = place[part];
	const page = pageOf(rows, { keyOf: ({ key }) => key, after, size: most });
	const shown =
		page.shown.length > 0 ? list(page.shown.map((row) => row.line)) : line("Nothing more.");
	const steps = [
		...menusFor(whole, page.shown),
		...(page.next ? [{ ...turn(part, nextLabel(page.left), page.next) }] : []),
		...(after ? [{ ...turn(part, "Back to the first", ""), id: `home:${part}:first` }] : []),
	];
	return [
		heading(`${title} (${rows.length})`),
		shown,
		...(page.left > 0 ? [note(`… and ${page.left} more.`)] : []),
		...(steps.length > 0 ? [{ ...buttons(...steps), block_id: `${part} ${stamp}` }] : []),
	];
};

const waitingLine = (waiting: Waiting, { names, now }: HomePage): Line => {
	switch (waiting.is) {
		case "milestone":
			return [
				"Forecast has passed: ",
				...milestoneLine(waiting.item, factsOf(waiting.item, names, now)),
			];
		case "guidance":
			return [
				"Expected by now: ",
				...guidanceLine(waiting.item, factsOf(waiting.item, names, now)),
			];
		case "meeting-without-day":
			return ["Needs a day: ", ...meetingLine(waiting.item, factsOf(waiting.item, names, now))];
		case "minutes-owed":
			return [
				`Needs its ${owedWords(waiting.owed)}: `,
				...meetingLine(waiting.item, factsOf(waiting.item, names, now)),
			];
		case "board-without-meeting":
			return ["Needs its first meeting: ", ...boardWords(waiting.board), startWords(waiting.board)];
		case "board-without-secretary":
			return ["Needs a secretary: ", ...boardWords(waiting.board)];
		case "board-unheard":
			return [
				`Needs a channel, ${whyUnheard[waiting.presence]}: `,
				...boardWords(waiting.board),
				" · ",
				{ code: `/board bind ${waiting.board.code}` },
				" gives it another",
			];
	}
};

const whyUnheard: Readonly<Record<Unheard, string>> = {
	archived: "its own is archived",
	"not-there": "I am not in its own any more",
};

const boardWords = ({ code, name }: Board): Line => [{ code }, ` ${name}`];
const startWords = ({ state }: Board): string =>
	state.is === "forming" ? ` · expected to start ${wordDate(state.starts)}` : "";

const dateOf = (waiting: Waiting): HonestDate | undefined => {
	switch (waiting.is) {
		case "milestone":
			return waiting.item.forecast;
		case "guidance": {
			const { state } = waiting.item;
			return state.is === "expected" ? state.window : state.when;
		}
		case "minutes-owed":
			return undefined;
		case "meeting-without-day": {
			const { time } = waiting.item;
			return time.is === "provisional" ? time.when : undefined;
		}
		default: {
			const { state } = waiting.board;
			return state.is === "forming" ? state.starts : undefined;
		}
	}
};

/** One kind after another, and of each what is due sooner first. */
const waitingKey = (waiting: Waiting): string => {
	const date = dateOf(waiting);
	const { id } = "item" in waiting ? waiting.item : waiting.board;
	return `${waiting.is} ${date ? dateKey(date) : "undated"} ${id}`;
};

/** What is owed of a meeting can be recorded there and then. */
const owedChoice = (waiting: Waiting, { names }: HomePage): Pick<Row, "choice"> => {
	if (waiting.is !== "minutes-owed") return {};
	const board = names.board(waiting.item.boardId);
	if (!board) return {};
	const item = referenceText(waiting.item, board);
	return { choice: { label: `${item} ${meetingDay(waiting.item)}`, item } };
};

const boardRow = (board: Board): Row => ({
	key: `${board.name.toLowerCase()} ${board.id}`,
	line: boardWords(board),
});

const partsOf = (page: HomePage): readonly Part[] => [
	actionsPart(page),
	...milestonesPart(page),
	{
		part: "waiting",
		title: "Waiting for me",
		rows: page.waiting
			.map((one) => ({
				key: waitingKey(one),
				line: waitingLine(one, page),
				...owedChoice(one, page),
			}))
			.toSorted(byKey(({ key }) => key)),
		menus: [
			{ label: "Record attendance", command: "meeting attendance" },
			{ label: "Record minutes", command: "meeting minutes-record" },
		],
		empty: "You’re all caught up.",
	},
	meetingsPart(page),
	{
		part: "boards",
		title: "My boards",
		rows: page.boards.map(boardRow).toSorted(byKey(({ key }) => key)),
		empty: "You’re not on a board yet. Ask a secretary to add you, or set one up.",
	},
];

/** What they may begin here; somebody who is on no board, a board of their own. */
const beginnings = ({ may }: HomePage): readonly ButtonSpec[] => {
	const onBoards = [
		...(may.addAction ? [{ label: "Add an action", id: "do:action add", value: {} }] : []),
		...(may.schedule
			? [
					{ label: "Schedule a meeting", id: "do:meeting schedule", value: {} },
					{ label: "Import", id: "do:programme import", value: { ask: "form" } },
				]
			: []),
	];
	const ownBoard = { label: "Set up a board", id: "do:board create", value: {} };
	return onBoards.length === 0 && may.setUpBoard ? [ownBoard] : onBoards;
};

/** An empty register has nothing for anybody yet: how to begin is all there is to show. */
const isEmpty = ({ progress }: HomePage): boolean => progress.boards.length === 0;

export const homeView = (page: HomePage, { place, stamp, above = [] }: Showing): HomeView => ({
	type: "home",
	private_metadata: JSON.stringify(place),
	blocks: [
		line({ bold: page.me?.name ?? "Welcome" }, ` · ${wordDay(page.today)}`),
		...(above.length > 0 ? [...above, divider()] : []),
		...(above.length > 0 && isEmpty(page) ? [] : wholePage(page, { place, stamp })),
		note("Ask me anything about the programme in Messages, or with @Convenor in a channel."),
	],
});

const wholePage = (page: HomePage, showing: Turned): readonly KnownBlock[] => [
	...partsOf(page).flatMap((part) => [...partBlocks(part, showing), divider()]),
	buttons(...beginnings(page), {
		label: "Programme status",
		id: "do:programme status",
		value: {},
	}),
];

/** Whose page it is could not be found out: that nothing waits for them would be said of what nobody has looked for. */
export const unclearHome = (place: HomePlace): HomeView => ({
	type: "home",
	private_metadata: JSON.stringify(place),
	blocks: [
		line(
			"I could not find out just now what you may see, so nothing is shown. Come back to this tab in a minute.",
		),
	],
});
