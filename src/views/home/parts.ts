/** What somebody's own page has of theirs: actions, milestones and meetings, each with what can be done with one of them. */
import type { HomePage } from "../../usecases/home.ts";
import type { Line } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import { meetingLine, milestoneLine, ownActionLine } from "../kit/wording.ts";

export const homeParts = ["actions", "milestones", "waiting", "meetings", "boards"] as const;
export type HomePart = (typeof homeParts)[number];

/** Where each part's page begins; the first page where nothing is said. */
export type HomePlace = Readonly<Partial<Record<HomePart, string>>>;

export type Row = {
	readonly key: string;
	readonly line: Line;
	/** What a menu calls it, and what its command is given. */
	readonly choice?: { readonly label: string; readonly item: string } | undefined;
};

export type Part = {
	readonly part: HomePart;
	readonly title: string;
	readonly rows: readonly Row[];
	readonly empty: string;
	/** What can be done with one of those that are shown. */
	readonly menus?: readonly { readonly label: string; readonly command: string }[] | undefined;
};

const choiceOf = (reference: string, called: string) => ({
	label: `${reference} ${called}`,
	item: reference,
});

export const actionsPart = ({ actions, overdue, names, now }: HomePage): Part => ({
	part: "actions",
	title: overdue > 0 ? `My actions, ${overdue} overdue` : "My actions",
	rows: actions.items.map((item) => {
		const facts = factsOf(item, names, now);
		const choice = choiceOf(facts.reference, item.title);
		return { key: actions.keyOf(item), line: ownActionLine(item, facts), choice };
	}),
	empty: "You have no open actions.",
	menus: [
		{ label: "Close one", command: "action close" },
		{ label: "Move a date", command: "action re-date" },
		{ label: "Add an update", command: "action update" },
	],
});

export const meetingsPart = ({ meetings, boards, names, now }: HomePage): Part => ({
	part: "meetings",
	title: boards.length > 0 ? "Next meetings" : "Next meetings of the programme",
	rows: meetings.items.map((item) => {
		const facts = factsOf(item, names, now);
		// Nobody can say yet whether they come on a day that is not set.
		const choice = item.time.is === "fixed" ? choiceOf(facts.reference, facts.board) : undefined;
		return { key: meetings.keyOf(item), line: meetingLine(item, facts), choice };
	}),
	empty: boards.length > 0 ? "No meeting booked for your boards." : "No meeting is booked.",
	// Whoever is on no board sees the meetings of all, and is expected at none.
	menus: boards.length > 0 ? [{ label: "Reply to one", command: "meeting reply" }] : [],
});

/** Only whoever owns one has them on their page. */
export const milestonesPart = ({ milestones, names, now }: HomePage): readonly Part[] => {
	const rows = milestones.items.map((item): Row => {
		const facts = factsOf(item, names, now);
		const choice = choiceOf(facts.reference, item.title);
		return { key: milestones.keyOf(item), line: milestoneLine(item, facts), choice };
	});
	const menus = [
		{ label: "Report on one", command: "milestone report" },
		{ label: "Move a forecast", command: "milestone re-date" },
	];
	const part = { part: "milestones", title: "My milestones", rows, empty: "", menus } as const;
	return rows.length > 0 ? [part] : [];
};
