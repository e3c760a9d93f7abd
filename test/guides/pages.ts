/** The pages that people read of the project, with what is in them: links, headings and lines to type. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

export type Page = { readonly path: string; readonly text: string };

const read = (path: string): Page => ({ path, text: readFileSync(path, "utf8") });

export const guides: readonly Page[] = readdirSync(".github/guides")
	.filter((name) => name.endsWith(".md"))
	.map((name) => read(`.github/guides/${name}`));

export const pages: readonly Page[] = [
	...["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"].map(read),
	...guides,
];

const withoutCode = (text: string): string =>
	text.replace(/```.*?```/gs, "").replace(/`[^`\n]*`/g, "");

/** Where a page's links and pictures lead, from the top of the project; addresses elsewhere are left out. */
export const linksOf = ({ path, text }: Page): readonly string[] => {
	const found = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)];
	return found
		.map(([, link, source]) => link ?? source ?? "")
		.filter((link) => !/^[a-z]+:/.test(link))
		.map((link) => (link.startsWith("#") ? path + link : posix.join(posix.dirname(path), link)));
};

/** As GitHub names a heading in an address. */
export const anchorsOf = ({ text }: Page): readonly string[] =>
	[...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\- ]/gu, "")
			.replaceAll(" ", "-"),
	);

/** Lines for a shell: in its blocks, a line that ends in a stroke going on in the next. */
export const shellLinesOf = ({ text }: Page): readonly string[] =>
	[...text.matchAll(/^( *)```sh\n(.*?)^ *```/gms)].flatMap(([, , block = ""]) =>
		block
			.replace(/\\\n\s*/g, "")
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== "" && !line.startsWith("#")),
	);

/** What is marked as code within a line of text. */
export const marksOf = ({ text }: Page): readonly string[] =>
	[...text.replace(/```.*?```/gs, "").matchAll(/`([^`\n]+)`/g)].map(([, mark = ""]) => mark);
