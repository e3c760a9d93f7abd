/**
 * Files: taken in at an upload address, then shared where the app says.
 */
import type { Json } from "../world/json.ts";
import type { Slack } from "../world/slack.ts";
import type { StoredFile } from "../world/state.ts";

const MIME: Readonly<Record<string, string>> = {
	txt: "text/plain",
	md: "text/markdown",
	csv: "text/csv",
	json: "application/json",
	ics: "text/calendar",
	pdf: "application/pdf",
	png: "image/png",
	svg: "image/svg+xml",
	html: "text/html",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const extensionOf = (name: string): string =>
	name.includes(".") ? (name.split(".").pop() ?? "").toLowerCase() : "";

export const mimeOf = (name: string): string =>
	MIME[extensionOf(name)] ?? "application/octet-stream";

export const storeFile = (
	slack: Slack,
	file: Pick<StoredFile, "name" | "user" | "team" | "length"> & { readonly data?: Buffer },
): StoredFile => {
	const stored: StoredFile = {
		id: slack.ids.next("F"),
		name: file.name,
		title: file.name,
		user: file.user,
		team: file.team,
		created: Math.floor(slack.clock.now() / 1000),
		length: file.length,
		data: file.data,
		channels: [],
		shared: false,
	};
	slack.state.files.set(stored.id, stored);
	return stored;
};

export const fileJson = (slack: Slack, file: StoredFile): Json => {
	const address = `${slack.url()}/files/${file.team}-${file.id}/${encodeURIComponent(file.name)}`;
	return {
		id: file.id,
		created: file.created,
		timestamp: file.created,
		name: file.name,
		title: file.title,
		mimetype: mimeOf(file.name),
		filetype: extensionOf(file.name) || "binary",
		pretty_type: extensionOf(file.name).toUpperCase() || "Binary",
		user: file.user,
		user_team: file.team,
		editable: false,
		size: file.data?.length ?? file.length,
		mode: "hosted",
		is_external: false,
		external_type: "",
		is_public: false,
		public_url_shared: false,
		display_as_bot: false,
		username: "",
		url_private: address,
		url_private_download: `${address}?download=1`,
		permalink: address,
		channels: file.channels.filter((id) => id.startsWith("C")),
		groups: file.channels.filter((id) => id.startsWith("G")),
		ims: file.channels.filter((id) => id.startsWith("D")),
		has_rich_preview: false,
		file_access: "visible",
	};
};
