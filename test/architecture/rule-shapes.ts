/** How large things may be, and of which kinds. */
import ts from "typescript";
import { isIn } from "./rooms.ts";
import { judgeNodes, type Rule, type Source, violation } from "./sources.ts";

/** A table of data may be longer than logic, and holds no function. */
const mostLines = { file: 300, table: 800, function: 40 };
const mostParameters = 3;

const linesOf = (text: string): number => text.trimEnd().split("\n").length;

const functionFault = (node: ts.Node): string | undefined => {
	if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return undefined;
	const lines = linesOf(node.getText());
	return lines > mostLines.function ? `is a function of ${lines} lines` : undefined;
};

const parameterFault = (node: ts.Node): string | undefined => {
	if (!ts.isFunctionLike(node)) return undefined;
	const count = node.parameters.length;
	return count > mostParameters ? `takes ${count} parameters: give it a record` : undefined;
};

const isExportedDefault = (node: ts.Node): boolean =>
	ts.isExportAssignment(node) ||
	(ts.isExportSpecifier(node) && node.name.text === "default") ||
	(ts.canHaveModifiers(node) &&
		(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

const parentName = (node: ts.ClassLikeDeclaration): string | undefined =>
	node.heritageClauses
		?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
		?.types[0]?.expression.getText();

/** The names of errors: `Error`, and whatever in these sources extends one. */
const errorsIn = (sources: readonly Source[]): ReadonlySet<string> => {
	const errors = new Set(["Error"]);
	const learn = (node: ts.Node): undefined => {
		if (ts.isClassLike(node) && node.name && errors.has(parentName(node) ?? ""))
			errors.add(node.name.text);
	};
	for (let known = 0; known < errors.size; ) {
		known = errors.size;
		judgeNodes(sources, learn);
	}
	return errors;
};

const kindFault = (node: ts.Node, errors: ReadonlySet<string>): string | undefined => {
	if (isExportedDefault(node)) return "is a default export";
	if (ts.isEnumDeclaration(node)) return "is an enum";
	if (ts.isClassLike(node) && !errors.has(parentName(node) ?? ""))
		return "is a class, and no error";
	return undefined;
};

const isReadonly = (node: ts.PropertySignature | ts.IndexSignatureDeclaration): boolean =>
	(node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);

const changeFault = (node: ts.Node): string | undefined => {
	if ((ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)) && !isReadonly(node))
		return "may be changed: say readonly";
	const { parent } = node;
	if (
		ts.isArrayTypeNode(node) &&
		!(ts.isTypeOperatorNode(parent) && /^readonly/.test(parent.getText()))
	)
		return "is an array that may be changed: say readonly";
	return undefined;
};

const isDomain = ({ path }: Source): boolean => isIn(path, ["src/domain/"]);

/** Sentences end in a stop that a space or the end follows. */
const sentencesIn = (comment: string): number =>
	comment
		.replaceAll(/^\/\*\*|\*\/$|^\s*\*/gm, " ")
		.split(/[.!?](?=\s|$)/)
		.filter((words) => words.trim()).length;

const openingOf = (source: Source): string =>
	/^\/\*\*[\s\S]*?\*\//.exec(source.text.trimStart())?.[0] ?? "";

/** Data alone: nothing in it is called or computed. */
const isTable = ({ tree }: Source): boolean => {
	const computes = (node: ts.Node): boolean =>
		ts.isFunctionLike(node) ||
		ts.isCallExpression(node) ||
		ts.forEachChild(node, computes) === true;
	return !computes(tree);
};

const words = (count: number) =>
	`const words = [\n${Array.from({ length: count - 2 }, (_, n) => `"${n}",`).join("\n")}\n];`;

const lines = (count: number) => Array.from({ length: count }, (_, n) => `use(${n});`).join("\n");

export const shapeRules: readonly Rule[] = [
	{
		name: `has no file over ${mostLines.file} lines`,
		check: (sources) =>
			sources.flatMap((source) => {
				const count = linesOf(source.text);
				const most = isTable(source) ? mostLines.table : mostLines.file;
				return count > most ? [violation(source, source.tree, `has ${count} lines`)] : [];
			}),
		broken: [{ "src/domain/a.ts": lines(301) }, { "src/domain/a.ts": words(801) }],
		kept: [{ "src/domain/a.ts": `${lines(300)}\n` }, { "src/domain/a.ts": words(800) }],
	},
	{
		name: `has no function over ${mostLines.function} lines`,
		check: (sources) => judgeNodes(sources, functionFault),
		broken: [
			{ "src/domain/a.ts": `function a() {\n${lines(39)}\n}` },
			{ "src/domain/a.ts": `export const a = () => {\n${lines(39)}\n};` },
			{ "src/domain/a.ts": `const a = { run() {\n${lines(39)}\n} };` },
			{ "src/domain/a.ts": `on("x", async function () {\n${lines(39)}\n});` },
		],
		kept: [
			{ "src/domain/a.ts": `/** Why.\n${"*\n".repeat(20)}*/\nfunction a() {\n${lines(38)}\n}` },
		],
	},
	{
		name: `has no function of more than ${mostParameters} parameters`,
		check: (sources) => judgeNodes(sources, parameterFault),
		broken: [
			{ "src/domain/a.ts": "const a = (b: B, c: C, d: D, e: E) => b;" },
			{ "src/usecases/ports.ts": "type A = (b: B, c: C, d: D, e: E) => B;" },
		],
		kept: [{ "src/domain/a.ts": "const a = ({ b, c, d, e }: F, g: G, h: H) => b;" }],
	},
	{
		name: "has no default exports, no enums, and no classes but errors",
		check: (sources) => {
			const errors = errorsIn(sources);
			return judgeNodes(sources, (node) => kindFault(node, errors));
		},
		broken: [
			{ "src/domain/a.ts": "export default 1;" },
			{ "src/domain/a.ts": "export default function a() {}" },
			{ "src/domain/a.ts": "const a = 1; export { a as default };" },
			{ "src/domain/a.ts": "export = 1;" },
			{ "src/domain/a.ts": "enum Rag { Red }" },
			{ "src/domain/a.ts": "const enum Rag { Red }" },
			{ "src/domain/a.ts": "class Board {}" },
			{ "src/domain/a.ts": "class Board extends Meeting {}" },
			{ "src/domain/a.ts": "const Board = class {};" },
		],
		kept: [
			{
				"src/domain/a.ts": "export class Stale extends Error {}",
				"src/store/b.ts": "class VeryStale extends Stale {}",
			},
		],
	},
	{
		name: "keeps the domain's values from being changed",
		check: (sources) => judgeNodes(sources.filter(isDomain), changeFault),
		broken: [
			{ "src/domain/a.ts": "type A = { id: string };" },
			{ "src/domain/a.ts": "type A = { [key: string]: number };" },
			{ "src/domain/a.ts": "const a = (items: string[]) => items;" },
		],
		kept: [
			{
				"src/domain/a.ts":
					"type A = { readonly id: string; readonly all: readonly string[]; readonly [k: string]: unknown };",
			},
			{ "src/store/a.ts": "type A = { id: string[] };" },
		],
	},
	{
		name: "opens each domain file with two sentences for a board secretary",
		check: (sources) =>
			sources
				.filter((source) => isDomain(source) && sentencesIn(openingOf(source)) < 2)
				.map((source) => violation(source, source.tree, "does not open with two sentences")),
		broken: [
			{ "src/domain/a.ts": "export const a = 1;" },
			{ "src/domain/a.ts": "/** A board meets. */\nexport const a = 1;" },
			{
				"src/domain/a.ts": 'import "./b.ts";\n/** A board meets. It has a chair. */\nconst a = 1;',
			},
			{ "src/domain/a.ts": "// A board meets. It has a chair.\nconst a = 1;" },
		],
		kept: [
			{
				"src/domain/a.ts":
					"/**\n * A board meets.\n * It has a chair, e.g. Maya.\n */\nconst a = 1;",
			},
			{ "src/store/a.ts": "const a = 1;" },
		],
	},
];
