/** Who reads the clock and the environment, who does I/O, and who may look with an operator's eyes. */

import ts from "typescript";
import { isIn } from "./rooms.ts";
import { judgeNodes, type Rule, type Source } from "./sources.ts";

/** The local Slack keeps its own time; its page is a browser's, and draws moments that it is given. */
const clocks = ["src/clock.ts", "src/local-slack/world/clock.ts"];

const isGlobal = (node: ts.Node): boolean => /^(?:globalThis|global)$/.test(node.getText());

/** A name that stands for a value here: no property's name, no type, no declaration. */
const isValueNamed = (node: ts.Node, name: string): node is ts.Identifier => {
	if (!ts.isIdentifier(node) || node.text !== name) return false;
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent))
		return parent.name !== node || isGlobal(parent.expression);
	if (ts.isQualifiedName(parent)) return parent.right !== node;
	if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent))
		return parent.initializer === node;
	return !ts.isTypeNode(parent) && !ts.isPropertySignature(parent) && !ts.isImportSpecifier(parent);
};

const isMoment = ({ parent }: ts.Node): boolean =>
	(ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0) ||
	(ts.isBinaryExpression(parent) &&
		parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) ||
	(ts.isPropertyAccessExpression(parent) && ["UTC", "parse"].includes(parent.name.text));

const clockFault = (node: ts.Node): string | undefined => {
	if (isValueNamed(node, "Date") && !isMoment(node)) return "reads the machine's clock (Date)";
	if (isValueNamed(node, "performance")) return "reads the machine's clock (performance)";
	if (ts.isStringLiteral(node) && node.text === "node:perf_hooks")
		return "reads the machine's clock (node:perf_hooks)";
	if (!ts.isPropertyAccessExpression(node)) return undefined;
	const words = node.getText();
	if (words === "Temporal.Now") return "reads the machine's clock (Temporal.Now)";
	if (/^process\.(?:hrtime|uptime)$/.test(words)) return `reads the machine's clock (${words})`;
	if (node.name.text === "resolvedOptions") return "reads the machine's own zone";
	return undefined;
};

const environmentFault = (node: ts.Node): string | undefined => {
	const says = "reads the environment";
	if (ts.isMetaProperty(node) && ts.isPropertyAccessExpression(node.parent))
		return node.parent.name.text === "env" ? says : undefined;
	if (ts.isStringLiteral(node) && node.text === "node:process") return says;
	if (!isValueNamed(node, "process")) return undefined;
	const { parent } = node;
	const named = ts.isPropertyAccessExpression(parent) && parent.expression === node;
	return named && parent.name.text !== "env" ? undefined : says;
};

/** The scripts that make a checkout ready hand the whole environment on to what they start. */
const environments = ["src/config.ts", "src/ops/prepare.ts", "prisma/"];

/** These rooms think: they are handed whatever they need to know. */
const pure = [
	"src/domain/",
	"src/usecases/",
	"src/language/",
	"src/questions/",
	"src/views/",
	"commands/",
];
const outsideWorld = ["process", "console", "fetch", "setTimeout", "setInterval", "globalThis"];

const outsideFault = (node: ts.Node): string | undefined => {
	const name = outsideWorld.find((word) => isValueNamed(node, word));
	if (name) return `reaches outside by ${name}`;
	if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random")
		return "throws dice (Math.random)";
	return undefined;
};

/** Each is no person's view: nothing read with it is shown but through another audience. */
export const operators: Readonly<Record<string, string>> = {
	"src/usecases/person/reachability.ts":
		"plans for whom links reach, and shows nobody what it read",
	"src/cli/programme.ts": "whoever runs the command line holds the database itself",
	"src/wiring/doctor.ts": "whoever runs the command line holds the database itself",
	"src/usecases/programme/load.ts":
		"a programme file is loaded by whoever runs the command line; an import is of one board whose secretary brings it",
	"src/reminders/deliver/pass.ts":
		"the scheduler reads again what it is about to post, then asks the place",
	"src/reminders/deliver/delivery-context.ts":
		"the scheduler chooses a place, then asks that place's audience",
	"src/channels/linked-conversation.ts":
		"finds which person an account is, before there is an audience",
	"src/channels/roster.ts": "finds which person an account is, before there is an audience",
	"src/slack/directory/directory.ts":
		"finds which person a Slack account is, before there is an audience",
	"src/usecases/person/zones.ts": "asks of everybody in which zone they are, and shows nobody",
	"src/usecases/person/leaving.ts": "records whose account was closed, and shows nobody",
	"src/usecases/series/extend.ts": "books each series ahead and shows nobody what it read",
	"src/usecases/board/hand-over-due.ts": "duties pass on their day, whoever planned it",
	"src/usecases/merge/due.ts":
		"carries out what was decided by those who might, and shows nobody what it read",
	"src/store/memory-feeds.ts": "finds whose a calendar is, before there is an audience",
	"src/store/register/register-change.ts": "a code taken by a hidden board is taken all the same",
};

/** Written as a value: no type, no comparison with it. */
const makesOperator = (node: ts.Node): boolean => {
	if (!ts.isStringLiteralLike(node) || node.text !== "operator") return false;
	const { parent } = node;
	return !(
		ts.isLiteralTypeNode(parent) ||
		ts.isCaseClause(parent) ||
		(ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()))
	);
};

const outside = (places: readonly string[]) => (source: Source) => !isIn(source.path, places);

export const readerRules: readonly Rule[] = [
	{
		name: "reads machine time in the clock alone",
		check: (sources) => judgeNodes(sources.filter(outside(clocks)), clockFault),
		broken: [
			{ "src/reminders/deliver/pass.ts": "const now = Date.now();" },
			{ "src/reminders/deliver/pass.ts": "const now = new Date();" },
			{ "src/reminders/deliver/pass.ts": "const now = new Date;" },
			{ "src/reminders/deliver/pass.ts": "const now = Date();" },
			{ "src/reminders/deliver/pass.ts": 'const now = Date["now"]();' },
			{ "src/reminders/deliver/pass.ts": "const { now } = Date;" },
			{ "src/reminders/deliver/pass.ts": "const clock = { now: Date.now };" },
			{ "src/reminders/deliver/pass.ts": "const later = globalThis.performance.now();" },
			{ "src/domain/meetings/meeting.ts": "const today = Temporal.Now.plainDateISO();" },
			{ "src/ops/log.ts": "const began = process.hrtime.bigint();" },
			{ "src/ops/log.ts": 'import { performance as p } from "node:perf_hooks";' },
			{
				"src/language/dates/dates.ts":
					"const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;",
			},
		],
		kept: [
			{ "src/clock.ts": "const now = Date.now();" },
			{ "src/local-slack/world/clock.ts": "const now = Date.now();" },
			{ "src/reminders/deliver/pass.ts": "const timer = setTimeout(wake, 1000);" },
			{ "src/reminders/deliver/pass.ts": "const day = new Date(at).toISOString(); type T = Date;" },
			{ "src/reminders/deliver/pass.ts": "const now = clock.now(); const x = { Date: 1 };" },
		],
	},
	{
		name: "reads the environment in the configuration alone",
		check: (sources) => judgeNodes(sources.filter(outside(environments)), environmentFault),
		broken: [
			{ "src/slack/app.ts": "const token = process.env.SLACK_BOT_TOKEN;" },
			{ "src/slack/app.ts": 'const token = process["env"].SLACK_BOT_TOKEN;' },
			{ "src/slack/app.ts": "const { env } = process;" },
			{ "src/slack/app.ts": 'import { env } from "node:process";' },
			{ "src/slack/app.ts": "const mode = import.meta.env.MODE;" },
		],
		kept: [
			{ "src/config.ts": "const token = process.env.SLACK_BOT_TOKEN;" },
			{ "src/slack/app.ts": "process.exitCode = 1; const here = import.meta.url;" },
		],
	},
	{
		name: "thinks without reaching outside",
		check: (sources) =>
			judgeNodes(
				sources.filter(({ path }) => isIn(path, pure)),
				outsideFault,
			),
		broken: [
			{ "src/domain/items/action.ts": "console.log(action);" },
			{ "src/usecases/action/add.ts": 'await fetch("https://example.com");' },
			{ "src/language/arguments/arguments.ts": "setTimeout(read, 0);" },
			{ "src/views/home/home.ts": "const where = process.cwd();" },
			{ "commands/action/add.ts": "const id = Math.random();" },
		],
		kept: [{ "src/domain/items/action.ts": "const fetched = { console: 1 }.console;" }],
	},
	{
		name: "looks with an operator's eyes in a few named files alone",
		check: (sources) =>
			judgeNodes(sources.filter(outside(Object.keys(operators))), (node) =>
				makesOperator(node) ? "makes an operator's audience" : undefined,
			),
		broken: [
			{ "src/assistant/dispatch.ts": 'const register = store.as({ kind: "operator" });' },
			{ "src/usecases/status.ts": 'const all = { kind: "operator" } as const;' },
			{ "src/usecases/status.ts": "const kind = `operator`; store.as({ kind });" },
		],
		kept: [
			{ "src/reminders/deliver/pass.ts": 'const register = store.as({ kind: "operator" });' },
			{
				"src/domain/audience/audience.ts":
					'type A = { kind: "operator" }; if (a.kind === "operator") go();',
			},
		],
	},
];
