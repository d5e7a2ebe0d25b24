/** How a kind of file starts that is no text: bytes as hex, `..` for any, from the first byte on. */
interface Magic {
  starts: string;
  what: string;
  hint: string;
  /** The mark is made of letters that a text may start with too: only with control bytes near it is it taken. */
  wordy?: true;
}

const toText = 'Convert it to text or HTML first';
const picture = 'Only text and HTML can be read';
const unpack = 'Unpack it and give the pages inside';

/** Signatures from the formats’ own specifications, as listed in the `file` command’s database. */
export const magics: readonly Magic[] = [
  { starts: '255044462d', what: 'a PDF document', hint: 'Convert it to text first, for example with pdftotext' },
  { starts: '89504e470d0a', what: 'a PNG picture', hint: picture },
  { starts: 'ffd8ff', what: 'a JPEG picture', hint: picture },
  { starts: '474946383761', what: 'a GIF picture', hint: picture, wordy: true },
  { starts: '474946383961', what: 'a GIF picture', hint: picture, wordy: true },
  { starts: '52494646........57454250', what: 'a WebP picture', hint: picture },
  { starts: '52494646........57415645', what: 'a WAV recording', hint: picture },
  { starts: '52494646........41564920', what: 'an AVI video', hint: picture },
  { starts: '49492a00', what: 'a TIFF picture', hint: picture },
  { starts: '4d4d002a', what: 'a TIFF picture', hint: picture },
  { starts: '00000100', what: 'an icon', hint: picture },
  { starts: '........66747970', what: 'an MP4 video or a HEIC or AVIF picture', hint: picture },
  { starts: '1a45dfa3', what: 'a Matroska or WebM video', hint: picture },
  { starts: '494433', what: 'an MP3 recording', hint: picture, wordy: true },
  { starts: '4f676753', what: 'an Ogg recording', hint: picture, wordy: true },
  { starts: '664c6143', what: 'a FLAC recording', hint: picture, wordy: true },
  { starts: '504b0304', what: 'a zip archive, or a docx, xlsx, odt or epub document', hint: unpack },
  { starts: '504b0506', what: 'an empty zip archive', hint: unpack },
  { starts: '1f8b', what: 'gzip-compressed data', hint: 'Decompress it first' },
  { starts: '28b52ffd', what: 'zstd-compressed data', hint: 'Decompress it first' },
  { starts: '425a68', what: 'bzip2-compressed data', hint: 'Decompress it first', wordy: true },
  { starts: 'fd377a585a00', what: 'xz-compressed data', hint: 'Decompress it first' },
  { starts: '377abcaf271c', what: 'a 7z archive', hint: unpack },
  { starts: '526172211a07', what: 'a RAR archive', hint: unpack },
  { starts: 'd0cf11e0a1b11ae1', what: 'an old Word or Excel document', hint: toText },
  { starts: '7b5c727466', what: 'an RTF document', hint: toText },
  { starts: '25215053', what: 'a PostScript document', hint: toText },
  { starts: '7f454c46', what: 'an ELF program', hint: picture },
  { starts: '4d5a', what: 'a Windows program', hint: picture, wordy: true },
  { starts: 'cffaedfe', what: 'a macOS program', hint: picture },
  { starts: '0061736d', what: 'a WebAssembly program', hint: picture },
  { starts: '53514c69746520666f726d6174203300', what: 'an SQLite database', hint: 'Export its rows as NDJSON first' },
  { starts: '50415231', what: 'a Parquet file', hint: 'It holds many records: give it to recorte batch', wordy: true },
  { starts: '774f4646', what: 'a font', hint: picture, wordy: true },
  { starts: '774f4632', what: 'a font', hint: picture, wordy: true },
];
