import { asText, wordsOf } from "../model.ts";
import { type ControlProps, spoken, useControl } from "./surface.tsx";

// The right keyboard on a phone; what is acceptable is for the app to say.
const KEYBOARDS: Readonly<Record<string, "email" | "url">> = {
	email_text_input: "email",
	url_text_input: "url",
};

/** Enter tells the app when the block asked for it (a search box, say). */
function useTextControl(props: ControlProps) {
	const { value, hold, press } = useControl(props);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" || event.shiftKey || props.waits) return;
		event.preventDefault();
		press(String(value));
	};
	const placeholder = wordsOf(props.element.placeholder);
	const shared = { ...spoken(props), placeholder, onKeyDown };
	return { value: String(value), hold, shared };
}

export function TextInput(props: ControlProps) {
	const { value, hold, shared } = useTextControl(props);
	const { element } = props;
	const most = typeof element.max_length === "number" ? { maxLength: element.max_length } : {};
	const type = asText(element.type);
	if (element.multiline === true || type === "rich_text_input")
		return (
			<textarea
				{...shared}
				{...most}
				rows={4}
				value={value}
				onInput={(event) => hold(event.currentTarget.value)}
			/>
		);
	return (
		<input
			type="text"
			inputMode={KEYBOARDS[type] ?? "text"}
			{...shared}
			{...most}
			value={value}
			onInput={(event) => hold(event.currentTarget.value)}
		/>
	);
}

export function NumberInput(props: ControlProps) {
	const { value, hold, shared } = useTextControl(props);
	const decimals = props.element.is_decimal_allowed === true;
	return (
		<input
			type="text"
			inputMode={decimals ? "decimal" : "numeric"}
			{...shared}
			value={value}
			onInput={(event) => hold(event.currentTarget.value)}
		/>
	);
}
