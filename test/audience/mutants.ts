/** The program with one check taken out: each has to show in some world, or the suite is worth nothing. */
import { type Mutant, mutantsOfAudience } from "./mutants-of-audience.ts";

const register = "src/store/register/register.ts";
const conversation = "src/usecases/questions/converse.ts";

const ofRegister: readonly Omit<Mutant, "file">[] = [
	{
		without: "lists are filtered",
		shows: 1,
		check: "wanted.filter((id) => visible.has(id)) : [...visible]",
		instead: "[...wanted] : (await shelves.all('board')).map(({ id }) => id)",
	},
	{
		without: "a board's past is as hidden as the board is",
		shows: 1,
		check: "if (await seen.stood(board)) visible.push(board);",
		instead: "visible.push(board);",
	},
];

const ofPast: readonly Omit<Mutant, "file">[] = [
	{
		without: "the history of what is out of sight is out of sight",
		shows: 1,
		check: "visible(await shelves.changesOf(kind, id))",
		instead: "shelves.changesOf(kind, id)",
	},
	{
		without: "the last changes of what is out of sight are out of sight",
		shows: 1,
		check: "await visible(await shelves.lastChanges(ids))",
		instead: "await shelves.lastChanges(ids)",
	},
	{
		without: "the first changes of what is out of sight are out of sight",
		shows: 1,
		check: "const seen = await visible([first]);",
		instead: "const seen = [first];",
	},
	{
		without: "what was changed out of sight stays out of sight",
		shows: 1,
		check: "newestFirst(await inSight(marks, { seen, shelves }))",
		instead: "newestFirst(marks)",
	},
];

const ofLookups: readonly Omit<Mutant, "file">[] = [
	{
		without: "references are looked up among the boards in sight",
		shows: 1,
		check: "const boards = await seen.boards();",
		instead: "const boards = await shelves.all('board');",
	},
	{
		without: "an item's own id opens nothing out of sight",
		shows: 1,
		check: "return item && (await seen.of(item.boardId)) ? item : undefined;",
		instead: "return item;",
	},
];

const ofTheRest: readonly Mutant[] = [
	{
		without: "reminders are withheld where somebody may not see their board",
		shows: 5,
		file: "src/reminders/deliver/audience-check.ts",
		check: "if (maySee(board, audience)) return undefined;",
		instead: "return undefined;",
	},
	{
		without: "a Home tab shows what its owner may see",
		shows: 2,
		file: "src/assistant/home-page.ts",
		check: "await homePage(begun.request)",
		instead: 'await homePage({ ...begun.request, register: parts.store.as({ kind: "operator" }) })',
	},
	{
		without: "the answer in a channel is what the channel may know",
		shows: 1,
		file: conversation,
		check: 'channelRegister: store.as(await directory.channel(conversation.channelId), "once"),',
		instead: "channelRegister: store.as({ kind: 'person', viewer }),",
	},
	{
		without: "an unfinished command is taken up by its own author alone",
		shows: 2,
		file: "src/assistant/press.ts",
		check: "if (!draft || draft.slackId !== asker.slackId) return expired;",
		instead: "if (!draft) return expired;",
	},
	{
		without: "a drawn number always follows a code that nobody chose",
		planted: "a hidden board whose code is another's initials",
		file: "src/usecases/board/create.ts",
		check: "const code = `${stem",
		instead: "const code = draws === 1 ? stem : `${stem",
	},
	{
		without: "an overseer out of sight is none",
		planted: "a hidden board that oversees an open one",
		file: "src/usecases/questions/boards/roles.ts",
		check: "if (isOver && (by || under.length > 0))",
		instead: "if (isOver && (board.overseenById || under.length > 0))",
	},
];

const all: readonly Mutant[] = [
	...mutantsOfAudience,
	...ofRegister.map((mutant) => ({ ...mutant, file: register })),
	...ofPast.map((mutant) => ({ ...mutant, file: "src/store/register/past.ts" })),
	...ofLookups.map((mutant) => ({ ...mutant, file: "src/store/register/lookups.ts" })),
	...ofTheRest,
];

export const plantedMutants = all.flatMap((mutant) =>
	mutant.planted ? [{ ...mutant, planted: mutant.planted }] : [],
);
export const mutants = all.filter(({ planted }) => planted === undefined);
