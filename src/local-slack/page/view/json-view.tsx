import { useState } from "preact/hooks";

type Props = { readonly name: string; readonly value: unknown; readonly depth?: number };

function Leaf({ name, value }: Props) {
	const kind = value === null ? "null" : typeof value;
	return (
		<div class="json-leaf">
			<span class="json-name">{name}</span>{" "}
			<span class={`json-${kind}`}>{JSON.stringify(value) ?? "undefined"}</span>
		</div>
	);
}

/** Slack's forms carry nested values as JSON text: what is JSON inside is shown as JSON. */
function unfolded(value: unknown): unknown {
	if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

/** JSON that opens level by level; the first two are open. */
export function JsonView({ name, value: given, depth = 0 }: Props) {
	const value = unfolded(given);
	const [open, setOpen] = useState(depth < 2);
	if (typeof value !== "object" || value === null) return <Leaf name={name} value={value} />;
	const pairs = Object.entries(value);
	const size = Array.isArray(value) ? `[${pairs.length}]` : `{${pairs.length}}`;
	return (
		<details
			class="json"
			open={open}
			onToggle={(event) => {
				if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
			}}
		>
			<summary>
				<span class="json-name">{name}</span> <span class="json-size">{size}</span>
			</summary>
			{open && (
				<div class="json-inside">
					{pairs.map(([key, inner]) => (
						<JsonView key={key} name={key} value={inner} depth={depth + 1} />
					))}
				</div>
			)}
		</details>
	);
}
