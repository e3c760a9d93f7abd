/** What things are called: one word for each idea, and the word that a board secretary uses. */
import { posix } from "node:path";
import ts from "typescript";
import { isIn } from "./rooms.ts";
import { judgeNodes, type Rule, type Source, violation } from "./sources.ts";

const vague = [
	"utils",
	"util",
	"helpers",
	"helper",
	"common",
	"manager",
	"service",
	"misc",
	"shared",
];

const partsOf = (path: string): readonly string[] =>
	path.split("/").map((part) => part.replace(/\.tsx?$/, ""));

const fileFault = ({ path }: Source): string | undefined => {
	const parts = partsOf(path);
	const odd = parts.find((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part));
	if (odd !== undefined) return `"${odd}" is not in kebab-case`;
	const said = parts.flatMap((part) => part.split("-")).find((word) => vague.includes(word));
	return said && `"${said}" says nothing of what the file is for`;
};

/** The words never used, and what to say instead. Words that the language or Slack needs are not among them. */
const never: Readonly<Record<string, string>> = {
	admin: "administrator, chair or secretary",
	assignee: "owner",
	assignees: "owner",
	attachment: "paper",
	charter: "terms of reference",
	committee: "board",
	deadline: "due date",
	eta: "forecast",
	noshow: "absent",
	signoff: "acknowledge",
	task: "action",
	tasks: "action",
	todo: "action",
	todos: "action",
	writeup: "minutes",
};

/** Where the words are the programme's own: Slack's room and its simulation speak Slack's words too. */
const ours = [
	"src/domain/",
	"src/usecases/",
	"src/views/",
	"src/store/",
	"src/reminders/",
	"commands/",
];

/** In the domain and its use cases these too: elsewhere Slack and the machine have their own use for them. */
const neverInside: Readonly<Record<string, string>> = {
	event: "meeting",
	group: "board",
	instance: "meeting",
	policy: "guidance",
	publish: "release",
	target: "baseline, or forecast",
	track: "work stream",
	vote: "by correspondence",
};
const inside = ["src/domain/", "src/usecases/"];

const wordsOf = (name: string): readonly string[] =>
	name
		.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.split(/[^a-z0-9]+/);

const declares = (node: ts.Node): node is ts.NamedDeclaration & { readonly name: ts.Identifier } =>
	(ts.isVariableDeclaration(node) ||
		ts.isFunctionDeclaration(node) ||
		ts.isTypeAliasDeclaration(node) ||
		ts.isParameter(node) ||
		ts.isPropertySignature(node) ||
		ts.isPropertyAssignment(node)) &&
	node.name !== undefined &&
	ts.isIdentifier(node.name);

const wordFault = (node: ts.Node, { path }: Source): string | undefined => {
	if (!isIn(path, ours) || !declares(node)) return undefined;
	const words = { ...never, ...(isIn(path, inside) ? neverInside : {}) };
	const said = wordsOf(node.name.text).find((word) => Object.hasOwn(words, word));
	return said && `"${node.name.text}": do not say ${said}, say ${words[said]}`;
};

/** A command's file and its name are the same words; verbs that begin alike may share a folder: `agenda/add`, `agenda/agenda`. */
const commandFault = (source: Source): readonly string[] => {
	const [, noun, ...words] = partsOf(source.path);
	const verb = words.filter((word, at) => word !== words[at - 1]).join("-");
	if (verb === "" || posix.dirname(source.path) === "commands") return [];
	const named = /\bname: "([^"]*)"/.exec(source.text)?.[1];
	if (named !== `${noun} ${verb}`) return [`is not named "${noun} ${verb}"`];
	return exportsIn(source) === 1 ? [] : ["exports more than its one command"];
};

const exportsIn = ({ tree }: Source): number =>
	tree.statements.filter(
		(statement) =>
			ts.isExportDeclaration(statement) ||
			(ts.canHaveModifiers(statement) &&
				(ts.getModifiers(statement) ?? []).some(
					({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
				)),
	).length;

const mostRunLines = 15;

const runFault = (node: ts.Node, { path }: Source): string | undefined => {
	if (!path.startsWith("commands/") || !ts.isPropertyAssignment(node)) return undefined;
	if (node.name.getText() !== "run") return undefined;
	const count = node.getText().split("\n").length;
	return count >= mostRunLines ? `has a run of ${count} lines` : undefined;
};

const action = (name: string, rest = "") => `export const a = command({ name: "${name}" });${rest}`;

export const wordRules: readonly Rule[] = [
	{
		name: "names its files in kebab-case, for what they are about",
		check: (sources) =>
			sources.flatMap((source) => {
				const says = fileFault(source);
				return says ? [violation(source, source.tree, says)] : [];
			}),
		broken: [
			{ "src/language/utils.ts": "" },
			{ "src/language/date-helpers.ts": "" },
			{ "src/common/dates.ts": "" },
			{ "src/store/connection-manager.ts": "" },
			{ "src/slack/slackService.ts": "" },
			{ "src/slack/Directory.ts": "" },
			{ "src/slack/user_directory.ts": "" },
		],
		kept: [{ "src/slack/web-api.tsx": "", "src/domain/working-days2.ts": "" }],
	},
	{
		name: "calls each thing by its one name",
		check: (sources) => judgeNodes(sources, wordFault),
		broken: [
			{ "src/domain/a.ts": "export const closeTask = () => 1;" },
			{ "src/domain/a.ts": "type Action = { readonly assignee: string };" },
			{ "src/domain/a.ts": "type Committee = string;" },
			{ "src/domain/a.ts": "const a = (eventId: string) => eventId;" },
			{ "src/usecases/a.ts": "export function publishGuidance() {}" },
			{ "commands/action/a.ts": "const a = { deadline: 1 };" },
		],
		kept: [
			{ "src/domain/a.ts": "export const closeAction = (multitasking: number) => 1;" },
			{ "src/slack/a.ts": "const onEvent = (event: Event) => event;" },
			{ "src/store/a.ts": "const instance = 1;" },
		],
	},
	{
		name: "keeps one command to a file, named as it is typed",
		check: (sources) =>
			sources
				.filter(({ path }) => path.startsWith("commands/"))
				.flatMap((source) =>
					commandFault(source).map((says) => violation(source, source.tree, says)),
				),
		broken: [
			{ "commands/action/add.ts": action("action create") },
			{ "commands/action/add.ts": action("action add", "\nexport const b = 1;") },
			{ "commands/meeting/agenda/add.ts": action("meeting add") },
		],
		kept: [
			{
				"commands/action/add.ts": action("action add"),
				"src/assistant/item-reply.ts": "export const x = 1;",
			},
			{ "commands/meeting/agenda/agenda.ts": action("meeting agenda") },
		],
	},
	{
		name: `runs each command in under ${mostRunLines} lines`,
		check: (sources) => judgeNodes(sources, runFault),
		broken: [{ "commands/action/add.ts": `command({ run: () => {\n${"go();\n".repeat(13)}} });` }],
		kept: [{ "commands/action/add.ts": `command({ run: () => {\n${"go();\n".repeat(12)}} });` }],
	},
];
