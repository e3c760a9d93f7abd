import { asText, filesIn, type GivenFile } from "../model.ts";
import { type ControlProps, spoken, useControl } from "./surface.tsx";

async function given(file: File): Promise<GivenFile> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
	return { name: file.name, base64: btoa(text) };
}

export function FileInput(props: ControlProps) {
	const { value, choose } = useControl(props);
	const { filetypes, max_files } = props.element;
	const types = Array.isArray(filetypes) ? filetypes.map((one) => `.${asText(one)}`).join() : "";
	const files = filesIn(value);
	const take = async (list: FileList | null) =>
		choose(await Promise.all([...(list ?? [])].map(given)));
	return (
		<div class="multi">
			<input
				type="file"
				{...spoken(props)}
				multiple={max_files !== 1}
				{...(types ? { accept: types } : {})}
				onChange={(event) => void take(event.currentTarget.files)}
			/>
			{files.length > 0 && <p class="hint">{files.map((one) => one.name).join(", ")}</p>}
		</div>
	);
}
