/** How the house is kept: sizes of folders and rooms, options, names, state, and patterns that cannot be abused. */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import ts from "typescript";
import { ceilings } from "./ceilings.ts";
import { isIn } from "./rooms.ts";
import { judgeNodes, type Rule, type Source, violation } from "./sources.ts";

const mostFiles = 25;
const mostListed = 26;
const mostAlike = 3;

const groupBy = (
	sources: readonly Source[],
	keyOf: (source: Source) => string,
): ReadonlyMap<string, readonly Source[]> => {
	const groups = new Map<string, Source[]>();
	for (const source of sources)
		groups.set(keyOf(source), [...(groups.get(keyOf(source)) ?? []), source]);
	return groups;
};

const filesByFolder = (sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> =>
	groupBy(sources, ({ path }) => posix.dirname(path));

/** Commands are listed by hand, in an index: a reader finds each there. */
const mostIn = (folder: string): number =>
	folder.startsWith("commands/") ? mostListed : mostFiles;

const prefixOf = ({ path }: Source): string => posix.basename(path).split(/[-.]/)[0] ?? "";

const crowding = (sources: readonly Source[]) =>
	[...filesByFolder(sources)].flatMap(([folder, files]) => {
		const first = files[0];
		if (!first || files.length <= mostIn(folder)) return [];
		return [violation(first, first.tree, `is in a folder of ${files.length} files`)];
	});

const alikeIn = (sources: readonly Source[]) =>
	[...filesByFolder(sources)].flatMap(([folder, files]) => {
		if (folder.startsWith("commands/")) return [];
		const prefixes = groupBy(files, prefixOf);
		return [...prefixes].flatMap(([prefix, [first, ...others]]) =>
			first && others.length >= mostAlike
				? [violation(first, first.tree, `"${prefix}-" begins ${others.length + 1} files: a folder`)]
				: [],
		);
	});

/** An option is a member that may be left out. Values of the register hold what they hold. */
const mostOptions = 12;
const values = ["src/domain/", "src/local-slack/", "src/reminders/ledger/ledger.ts"];

const optionFault = (node: ts.Node, { path }: Source): string | undefined => {
	if (isIn(path, values) || !ts.isTypeLiteralNode(node)) return undefined;
	const count = node.members.filter((member) => member.questionToken).length;
	return count > mostOptions ? `is a record of ${count} options` : undefined;
};

/** What is worked out once is kept by `domain/memoize.ts`; everything else is made in main and handed on. */
const stateless = ["src/ops/", "src/domain/memoize.ts"];
const containers = /^(?:Map|Set|WeakMap|WeakSet)$/;

const isTopLevel = (node: ts.VariableDeclaration): boolean =>
	ts.isSourceFile(node.parent.parent.parent);

const stateFault = (node: ts.Node, { path }: Source): string | undefined => {
	if (isIn(path, stateless) || !ts.isVariableDeclaration(node)) return undefined;
	if (!ts.isVariableDeclarationList(node.parent) || !isTopLevel(node)) return undefined;
	const isChanged = (node.parent.flags & ts.NodeFlags.Const) === 0;
	const { initializer } = node;
	const isEmpty =
		initializer !== undefined &&
		ts.isNewExpression(initializer) &&
		containers.test(initializer.expression.getText()) &&
		(initializer.arguments?.length ?? 0) === 0;
	return isChanged || isEmpty ? "keeps state in a module" : undefined;
};

const parser = new RegExpParser();

const isUnbounded = (pattern: AST.Pattern): boolean => {
	let looksBack = 0;
	let found = false;
	visitRegExpAST(pattern, {
		onAssertionEnter: ({ kind }) => {
			if (kind === "lookbehind") looksBack += 1;
		},
		onAssertionLeave: ({ kind }) => {
			if (kind === "lookbehind") looksBack -= 1;
		},
		onQuantifierEnter: ({ max }) => {
			if (looksBack > 0 && max === Number.POSITIVE_INFINITY) found = true;
		},
	});
	return found;
};

const lookbehindFault = (node: ts.Node): string | undefined => {
	if (!ts.isRegularExpressionLiteral(node) || !node.text.includes("(?<")) return undefined;
	const end = node.text.lastIndexOf("/");
	const [from, to, flags] = [1, end, node.text.slice(end + 1)];
	const pattern = parser.parsePattern(node.text, from, to, { unicode: /[uv]/.test(flags) });
	return isUnbounded(pattern) ? "looks back without a bound" : undefined;
};

const bare =
	/^(?:(?:told|besides?|said|held|heard|shown|asked|kept|lent|behind|under|who|it|its)(?:[A-Z]|$)|of[A-Z]|(?:before|after|all|any|without|with|once|of|by|in|on|to|at|them|those|these|that|this)$)/;

const isExported = (node: ts.Node): boolean =>
	ts.canHaveModifiers(node) &&
	(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesIn = (node: ts.Node): readonly string[] => {
	if (!isExported(node)) return [];
	if (ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node))
		return node.name ? [node.name.text] : [];
	if (!ts.isVariableStatement(node)) return [];
	return node.declarationList.declarations.map(({ name }) => name.getText());
};

const nameFault = (node: ts.Node): string | undefined => {
	const name = namesIn(node).find((each) => bare.test(each));
	return name && `"${name}" is no noun, and no verb with one`;
};

const bareFile =
	/^(?:told|besides?|said|held|heard|shown|asked|kept|lent|of|it|its|by|in(?!-flight)|on|at|to|with|without|before|after|around|behind|who|which)(?:-|$)/;

const fileFault = (source: Source): string | undefined =>
	bareFile.test(posix.basename(source.path).replace(/\.tsx?$/, ""))
		? "has a participle, preposition or pronoun for a name"
		: undefined;

const linesOf = ({ text }: Source): number => text.split("\n").length - 1;

/** Lines by room, against what they may be at most: a ceiling is lowered with the room, and never raised. */
const overCeilings = (sources: readonly Source[]) =>
	Object.entries(ceilings).flatMap(([room, most]) => {
		const inside = sources.filter(({ path }) =>
			room.split(" ").some((each) => path.startsWith(each)),
		);
		const [first] = inside;
		const count = inside.reduce((sum, source) => sum + linesOf(source), 0);
		return first && count > most
			? [violation(first, first.tree, `is in ${room}: ${count} lines, at most ${most}`)]
			: [];
	});

/** Words are taken apart by the tokenizer alone: whatever reads a question reads its tokens. */
const reader = "src/questions/";
/** Holds dates and hours to their form, and reads no words. */
const schema = "src/questions/model/query.ts";
const mostReaderFiles = 60;

const patternFault = (node: ts.Node, { path }: Source): string | undefined => {
	if (!path.startsWith(reader) || path.startsWith(schema)) return undefined;
	const isMade = ts.isNewExpression(node) && node.expression.getText() === "RegExp";
	return ts.isRegularExpressionLiteral(node) || isMade ? "reads words by a pattern" : undefined;
};

const readerCrowd = (sources: readonly Source[]) => {
	const files = sources.filter(({ path }) => path.startsWith(reader));
	const [first] = files;
	return first && files.length > mostReaderFiles
		? [violation(first, first.tree, `is one of ${files.length} files of the reader`)]
		: [];
};

const roomsIn = (sources: readonly Source[]): ReadonlySet<string> =>
	new Set(sources.flatMap(({ path }) => /^src\/[^/]+(?=\/)/.exec(path) ?? []));

const readmeFault = (room: string): string | undefined => {
	const path = `${room}/README.md`;
	if (!existsSync(path)) return "has no README.md";
	const count = readFileSync(path, "utf8").split("\n").length;
	return count > 60 ? `has a README.md of ${count} lines: one screen` : undefined;
};

const many = (count: number, path: (at: number) => string) =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [path(at), "export const x = 1;"]));

const letters = (at: number) => `${String.fromCharCode(97 + (at % 26))}${at}`;

const options = (count: number) =>
	`type A = { ${Array.from({ length: count }, (_, at) => `readonly a${at}?: string;`).join(" ")} };`;

export const houseRules: readonly Rule[] = [
	{
		name: `has at most ${mostFiles} files in a folder, ${mostListed} where an index lists them`,
		check: crowding,
		broken: [
			many(26, (at) => `src/views/kit/${letters(at)}.ts`),
			many(27, (at) => `commands/meeting/${letters(at)}.ts`),
		],
		kept: [
			many(25, (at) => `src/views/kit/${letters(at)}.ts`),
			many(26, (at) => `commands/meeting/${letters(at)}.ts`),
		],
	},
	{
		name: "makes a folder of a prefix that four files share",
		check: alikeIn,
		broken: [many(4, (at) => `src/views/card-${at}.ts`)],
		kept: [many(3, (at) => `src/views/card-${at}.ts`)],
	},
	{
		name: `has no record of more than ${mostOptions} options`,
		check: (sources) => judgeNodes(sources, optionFault),
		broken: [{ "src/command.ts": options(13) }],
		kept: [{ "src/command.ts": options(12) }, { "src/domain/items/a.ts": options(13) }],
	},
	{
		name: "keeps no state in modules",
		check: (sources) => judgeNodes(sources, stateFault),
		broken: [
			{ "src/store/a.ts": "let loaded: string | undefined;" },
			{ "src/store/a.ts": "const seen = new Map<string, number>();" },
			{ "src/language/a.ts": "export const all = new WeakSet<object>();" },
		],
		kept: [
			{
				"src/store/a.ts": 'const words = new Set(["a"]); const f = () => { let n = 0; return n; };',
			},
			{ "src/ops/a.ts": "let loaded: string | undefined;" },
		],
	},
	{
		name: "looks back in no pattern without a bound",
		check: (sources) => judgeNodes(sources, lookbehindFault),
		broken: [
			{ "src/language/a.ts": "const a = /(?<=due.*)friday/;" },
			{ "src/language/a.ts": "const a = /(?<!\\bnot\\s+)due/iu;" },
		],
		kept: [
			{
				"src/language/a.ts":
					"const a = /(?<=due )friday/; const b = /(?<day>\\d+)/; const c = /x+/;",
			},
		],
	},
	{
		name: "names its exports with nouns, or verbs with one",
		check: (sources) => judgeNodes(sources, nameFault),
		broken: [
			{ "src/views/a.ts": "export const told = 1;" },
			{ "src/views/a.ts": "export const besideCard = () => 1;" },
			{ "src/views/a.ts": "export function ofBoard() {}" },
			{ "src/views/a.ts": "export type ItsHour = string; export const itsHour = 1;" },
		],
		kept: [
			{ "src/views/a.ts": "export const isHeld = 1; export const withTerms = 2; const told = 3;" },
			{ "src/views/a.ts": "export const itemReply = 1; export const toCard = 2;" },
		],
	},
	{
		name: "names its files with nouns, or verbs with one",
		check: (sources) =>
			sources.flatMap((source) => {
				const says = fileFault(source);
				return says ? [violation(source, source.tree, says)] : [];
			}),
		broken: [{ "src/store/held-things.ts": "" }, { "src/reminders/plan/said-of-it.ts": "" }],
		kept: [{ "src/store/cache/register-cache.ts": "" }],
	},
	{
		name: "grows no room beyond its ceiling",
		check: overCeilings,
		broken: [{ "src/questions/a.ts": "\n".repeat(20_001) }],
		kept: [{ "src/questions/a.ts": "\n" }],
	},
	{
		name: "reads questions without a pattern",
		check: (sources) => judgeNodes(sources, patternFault),
		broken: [
			{ "src/questions/a.ts": "const a = /due/;" },
			{ "src/questions/parser/a.ts": 'const a = new RegExp("due");' },
		],
		kept: [{ "src/language/tokens/a.ts": "const a = /due/;" }],
	},
	{
		name: `reads questions in at most ${mostReaderFiles} files`,
		check: readerCrowd,
		broken: [many(61, (at) => `src/questions/${letters(at)}/a.ts`)],
		kept: [many(60, (at) => `src/questions/${letters(at)}/a.ts`)],
	},
	{
		name: "has a README of one screen in each room",
		check: (sources) =>
			[...roomsIn(sources)].flatMap((room) => {
				const says = readmeFault(room);
				return says ? [{ path: room, line: 1, says }] : [];
			}),
		broken: [{ "src/attic/a.ts": "" }],
		kept: [{ "src/domain/a.ts": "" }, { "src/main.ts": "" }],
	},
];
