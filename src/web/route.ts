/** A page of Convenor's own on the web: what it is asked, and what it answers. Whoever has pages writes routes. */

export type WebRequest = {
	readonly method: "GET" | "POST";
	/** As it was asked, without the query. */
	readonly path: string;
	/** What stood where the route has a name: `/calendar/:secret` gives `secret`. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	/** The fields of a form that was sent; of two fields with one name, the later. */
	readonly form: Readonly<Record<string, string>>;
	/** Names in small letters. */
	readonly headers: Readonly<Record<string, string>>;
};

export type WebAnswer = {
	readonly status: number;
	/** The media type, such as `text/html; charset=utf-8`. */
	readonly type: string;
	readonly body: string;
	/** Instead of, or beside, the careful ones that every answer has. */
	readonly headers?: Readonly<Record<string, string>>;
};

/** A GET is asked for HEAD as well; a failure is logged and answered with a sentence that gives nothing away. */
export type Route = {
	readonly method: "GET" | "POST";
	/** `/calendar/:secret`, or `/calendar/:secret.ics`: a name stands for anything without a slash. */
	readonly path: string;
	readonly answer: (request: WebRequest) => Promise<WebAnswer>;
};
