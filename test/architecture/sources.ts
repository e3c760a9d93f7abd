/** The program's own sources, parsed: what the rules of the house are checked on. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export type Source = {
	/** From the project's root, with forward slashes. */
	readonly path: string;
	readonly text: string;
	readonly tree: ts.SourceFile;
};

export type Violation = {
	readonly path: string;
	readonly line: number;
	readonly says: string;
};

export type Rule = {
	/** A sentence that follows "the program". */
	readonly name: string;
	readonly check: (sources: readonly Source[]) => readonly Violation[];
	/** Small programs that break the rule, and as small ones that keep it. */
	readonly broken: readonly Planted[];
	readonly kept: readonly Planted[];
};

/** A file by its path and text. */
export type Planted = Readonly<Record<string, string>>;

export const parse = (path: string, text: string): Source => ({
	path,
	text,
	tree: ts.createSourceFile(
		path,
		text,
		ts.ScriptTarget.ES2023,
		true,
		path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
	),
});

export const planted = (files: Planted): readonly Source[] =>
	Object.entries(files).map(([path, text]) => parse(path, text));

const isOurs = (path: string): boolean =>
	/\.tsx?$/.test(path) &&
	!path.startsWith("src/store/generated/") &&
	!path.includes("/node_modules/");

const filesUnder = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));

export const readSources = (): readonly Source[] =>
	["src", "commands", "prisma"]
		.flatMap(filesUnder)
		.filter(isOurs)
		.sort()
		.map((path) => parse(path, readFileSync(path, "utf8")));

export const eachNode = (source: Source, visit: (node: ts.Node) => void): void => {
	const walk = (node: ts.Node): void => {
		visit(node);
		ts.forEachChild(node, walk);
	};
	walk(source.tree);
};

export const lineOf = (source: Source, node: ts.Node): number =>
	source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;

export const violation = (source: Source, node: ts.Node, says: string): Violation => ({
	path: source.path,
	line: lineOf(source, node),
	says,
});

/** Looks at every node of every source that `where` picks, and collects what `judge` finds. */
export const judgeNodes = (
	sources: readonly Source[],
	judge: (node: ts.Node, source: Source) => string | undefined,
): readonly Violation[] =>
	sources.flatMap((source) => {
		const found: Violation[] = [];
		eachNode(source, (node) => {
			const says = judge(node, source);
			if (says) found.push(violation(source, node, says));
		});
		return found;
	});

export const writeViolation = ({ path, line, says }: Violation): string =>
	`${path}:${line} ${says}`;
