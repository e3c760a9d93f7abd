/**
 * Questions of many kinds, answered to nobody: a program is slow at what it does for the first time, and so whoever
 * asks first after a start would wait ten times as long as the next. What was answered is kept nowhere.
 */
import type { Viewer } from "../../domain/audience.ts";
import { ownedIn } from "../../domain/holding.ts";
import type { Store } from "../ports.ts";
import { answerQuestion } from "./ask.ts";
import type { Asked } from "./working.ts";
import { itemsOf, worldOf } from "./world.ts";

/** Somebody of the workspace who is on no board. */
const nobody: Viewer = { slackId: "", standing: "member", administrator: false };

const turns = 10;

const questionsAbout = (board: string, item: string): readonly string[] => [
	`when does ${board} next meet`,
	`who chairs ${board}, and who sits on it?`,
	`what is overdue for ${board}?`,
	`which actions of ${board} are due by the end of next month`,
	`how is ${item} going?`,
	`who owns ${item}, and when is it due?`,
	`whne did ${board} lsat meet?`,
	`tell me about ${board}`,
	"what am I to do this week?",
	"which milestones are red?",
	"which boards are there?",
];

type Practising = Pick<Asked, "now" | "zone" | "calendar" | "understand"> & {
	readonly store: Store;
	/** Before each question: lets others have their turn, and says whether to go on. */
	readonly mayGoOn: () => Promise<boolean>;
};

export const practise = async ({ store, mayGoOn, ...given }: Practising): Promise<void> => {
	const register = store.as({ kind: "person", viewer: nobody });
	const world = await worldOf(register);
	for (const holding of world.holdings) {
		if (!(await mayGoOn())) return;
		ownedIn(holding, "");
	}
	const items = itemsOf(world).flatMap(({ title }) => title ?? []);
	for (const [turn, { name }] of world.boards.slice(0, turns).entries())
		for (const text of questionsAbout(name, items[turn] ?? name)) {
			if (!(await mayGoOn())) return;
			await answerQuestion({ ...given, text, viewer: nobody, register });
		}
};
