/** Verbs that people type and that no command has: what does it instead, or why nothing does. */

type Unserved = { readonly verbs: readonly string[]; readonly says: string };

const deleting = ["remove", "delete", "drop", "scrap", "bin", "cancel", "withdraw", "erase"];
const editing = ["edit", "rename", "retitle", "reword", "amend", "correct", "change", "title"];

const of: Readonly<Record<string, readonly Unserved[]>> = {
	board: [
		{
			verbs: ["rename", "change-name", "retitle", "edit", "change"],
			says: 'A board keeps the name that it was set up with, unless the programme file gives it another. /board alias LPB add "New name" makes it answer to a new name too; /board show LPB says what it is called.',
		},
		{
			verbs: ["remove", "delete", "drop", "scrap", "cancel", "archive", "erase"],
			says: "Nothing is deleted. /board end LPB because its work is done ends a board, and its record stays. A place on it passes with /board hand-over LPB member from @engagement-lead to @guidance-lead; a seat goes with /board seat LPB for GOL removed, a name with /board alias LPB remove “Prevent partnership board”.",
		},
		{
			verbs: ["reopen", "restart", "revive"],
			says: "A board that has ended stays ended: its record and its names stay. /board create sets up a new one.",
		},
	],
	action: [
		{
			verbs: deleting,
			says: "Nothing is deleted. /action close MCB-7 as it stands closes it, with the reason in its history.",
		},
		{
			verbs: editing,
			says: "What an action says stays as it was recorded. /action re-date, /action reassign and /action update change its date, its owner and how it gets on; for other words, close it and add another.",
		},
		{
			verbs: ["reopen", "restart", "undo", "unclose"],
			says: "A closed action stays closed, with its history. /action add records it again.",
		},
	],
	milestone: [
		{
			verbs: deleting,
			says: "Nothing is deleted. /milestone report LPB-3 red “no longer planned” says so for all to see; /milestone achieve LPB-3 closes one that was reached.",
		},
		{
			verbs: editing,
			says: "What a milestone says stays as it was recorded. /milestone re-date moves its forecast, /milestone report gives its RAG status.",
		},
	],
	guidance: [
		{
			verbs: [...deleting, ...editing],
			says: "What is recorded of guidance stays. /guidance re-date expects it in another window, /guidance release records that it is out.",
		},
	],
};

const key = (verb: string): string => verb.toLowerCase().replace(/[^a-z]/g, "");

export const unservedSays = (noun: string, verb: string): string | undefined =>
	of[noun]?.find(({ verbs }) => verbs.some((each) => key(each) === key(verb)))?.says;
