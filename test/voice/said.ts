/** The words in a source file that people read: no ids, keywords or lines of the log. */
import ts from "typescript";

/** A sentence or a label: not an id, a keyword, a path or a pattern. */
const isSaid = (text: string): boolean =>
	/[A-Za-z]{2} [A-Za-z(“"]/.test(text) && /^[\s“"‘(…·:,.]*[A-Z]|[.!?]$| \$\{/.test(text);

/** Names that words are matched by are understood, and not said. */
const isListened = (node: ts.Node): boolean => {
	for (let at = node.parent; at; at = at.parent) {
		if (ts.isPropertyAssignment(at)) {
			const name = at.name.getText();
			if (/^(?:keywords|softKeywords|also|of|hard|soft|own|ending|verb|verbs|says)$/.test(name))
				return name !== "says";
		}
		if (ts.isCallExpression(at) && /warn|error|info|Error$/.test(at.expression.getText()))
			return true;
		if (ts.isNewExpression(at)) return true;
	}
	return false;
};

const wordsOf = (node: ts.Node): string | undefined => {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	return node.head.text + node.templateSpans.map((span) => `X${span.literal.text}`).join("");
};

export const saidIn = (path: string, text: string): readonly string[] => {
	const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const walk = (node: ts.Node): void => {
		const words = ts.isImportDeclaration(node) ? undefined : wordsOf(node);
		if (words && isSaid(words) && !isListened(node)) found.push(words);
		if (!ts.isImportDeclaration(node)) ts.forEachChild(node, walk);
	};
	walk(tree);
	return found;
};
