/**
 * Questions of many kinds, asked before anybody asks: a program is slow at what it does for the first time, and so
 * whoever asks first after a start would wait ten times as long as the next. What was answered is kept nowhere.
 */
import type { Viewer } from "../../domain/audience/audience.ts";
import { ownedIn } from "../../domain/boards/board-contents.ts";
import type { Register } from "../ports.ts";
import { answerQuestion } from "./ask.ts";
import type { World } from "./understanding.ts";
import type { Asked } from "./working.ts";
import { itemsOf, worldOf } from "./world.ts";

const turns = 15;

const questionsAbout = (board: string, item: string): readonly string[] => [
	`when does ${board} next meet`,
	`who chairs ${board}, and who sits on it?`,
	`who is the chair of ${board}?`,
	`what is overdue for ${board}?`,
	`wat is overdeu for ${board}`,
	`which actions of ${board} are due by the end of next month`,
	`what is due for ${board} this month?`,
	`how is ${item} going?`,
	`where are we with ${item}?`,
	`who owns ${item}, and when is it due?`,
	`whne did ${board} lsat meet?`,
	`tell me about ${board}`,
	"what am I to do this week?",
	"what are my actions?",
	"which milestones are red?",
	"which boards are there?",
];

/** Some of them, and some that nobody is called: what cannot be answered goes by other ways. */
const named = (boards: World["boards"]): readonly string[] =>
	boards
		.slice(0, turns)
		.flatMap(({ name }, at) => (at % 3 === 0 ? [name, `Unheard-of board ${at}`] : [name]));

type Practising = Pick<Asked, "now" | "zone" | "calendar" | "understand"> & {
	/** As each audience sees it: what is asked of one warms nothing that only another may read. */
	readonly registers: readonly Register[];
	/** Before each question: lets others have their turn, and says whether to go on. */
	readonly mayGoOn: () => Promise<boolean>;
};

export const practise = async ({ registers, mayGoOn, ...given }: Practising): Promise<void> => {
	for (const register of registers) {
		const world = await worldOf(register);
		for (const holding of world.holdings) {
			if (!(await mayGoOn())) return;
			ownedIn(holding, "");
		}
		const personId = world.people[0]?.id;
		const viewer: Viewer = { slackId: "", personId, standing: "member", administrator: false };
		const items = itemsOf(world).flatMap(({ title }) => title ?? []);
		for (const [turn, name] of named(world.boards).entries())
			for (const text of questionsAbout(name, items[turn] ?? name)) {
				if (!(await mayGoOn())) return;
				await answerQuestion({ ...given, text, viewer, register });
			}
	}
};
