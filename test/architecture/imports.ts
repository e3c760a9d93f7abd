/** Reads what a file imports, however it is written: import, export from, import(), require and import types. */
import { posix } from "node:path";
import ts from "typescript";
import { eachNode, lineOf, type Source } from "./sources.ts";

export type Import = {
	/** A path from the root for our own files, else the package: `@slack/bolt`, `node:fs`. */
	readonly target: string;
	readonly ours: boolean;
	/** Gone when the program runs. */
	readonly typeOnly: boolean;
	readonly line: number;
};

const packageOf = (specifier: string): string => {
	if (specifier.startsWith("node:")) return specifier;
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
};

const allTypes = (names: ts.NamedImports | ts.NamedExports): boolean =>
	names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);

const importsTypes = ({ importClause: clause }: ts.ImportDeclaration): boolean => {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const { name, namedBindings: bindings } = clause;
	return !name && bindings !== undefined && ts.isNamedImports(bindings) && allTypes(bindings);
};

const exportsTypes = ({ isTypeOnly, exportClause: clause }: ts.ExportDeclaration): boolean =>
	isTypeOnly || (clause !== undefined && ts.isNamedExports(clause) && allTypes(clause));

type Found = { readonly specifier: ts.Node; readonly typeOnly: boolean };

const isLoading = ({ expression }: ts.CallExpression): boolean =>
	expression.kind === ts.SyntaxKind.ImportKeyword ||
	/(?:^|\.)require(?:\.resolve)?$|^createRequire\(.*\)$/.test(expression.getText());

const importIn = (node: ts.Node): Found | undefined => {
	if (ts.isImportDeclaration(node))
		return { specifier: node.moduleSpecifier, typeOnly: importsTypes(node) };
	if (ts.isExportDeclaration(node) && node.moduleSpecifier)
		return { specifier: node.moduleSpecifier, typeOnly: exportsTypes(node) };
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return { specifier: node.argument.literal, typeOnly: true };
	if (ts.isCallExpression(node) && node.arguments[0] && isLoading(node))
		return { specifier: node.arguments[0], typeOnly: false };
	return undefined;
};

export const importsOf = (source: Source): readonly Import[] => {
	const imports: Import[] = [];
	eachNode(source, (node) => {
		const found = importIn(node);
		if (!found || !ts.isStringLiteralLike(found.specifier)) return;
		const { text } = found.specifier;
		const ours = text.startsWith(".");
		imports.push({
			target: ours ? posix.join(posix.dirname(source.path), text) : packageOf(text),
			ours,
			typeOnly: found.typeOnly,
			line: lineOf(source, node),
		});
	});
	return imports;
};
