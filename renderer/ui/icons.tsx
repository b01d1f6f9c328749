import {
  AlertTriangle,
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Bold,
  BookA,
  Bookmark,
  BookOpen,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleHelp,
  ClipboardPaste,
  Columns3,
  CornerDownLeft,
  CornerUpLeft,
  Download,
  Ellipsis,
  Eye,
  FileInput,
  FilePlus2,
  FileText,
  Filter,
  Focus,
  FolderOpen,
  GripVertical,
  Hash,
  Heading2,
  Heading3,
  History,
  House,
  Image,
  Info,
  Italic,
  Keyboard,
  Library,
  Lightbulb,
  Link2,
  List,
  ListOrdered,
  LocateFixed,
  type LucideIcon,
  MessageSquarePlus,
  MessageSquareQuote,
  Minus,
  NotebookPen,
  PanelLeft,
  PanelRight,
  Pencil,
  Pilcrow,
  Plus,
  Printer,
  Quote,
  Redo2,
  RotateCcw,
  Rows3,
  Scale,
  Scissors,
  Search,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Superscript,
  Table2,
  Tag,
  Trash2,
  TrendingUp,
  Undo2,
  Upload,
  User,
  X,
} from 'lucide-react';

function icon(Picture: LucideIcon) {
  return function Icon({ size = 16 }: { readonly size?: number }) {
    return <Picture size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
  };
}

/** Every picture of the window by what it stands for. Decorative: the word beside it, or the control's label, is read. */
export const WarningIcon = icon(AlertTriangle);
export const BackUpIcon = icon(Archive);
export const RestoreBackupIcon = icon(ArchiveRestore);
export const PasteIcon = icon(ClipboardPaste);
export const DownIcon = icon(ArrowDown);
export const UpIcon = icon(ArrowUp);
export const BackIcon = icon(ArrowLeft);
export const ForwardIcon = icon(ArrowRight);
export const DefinitionIcon = icon(BookA);
export const SourceIcon = icon(BookOpen);
export const BoldIcon = icon(Bold);
export const DoneIcon = icon(Check);
export const ExpandIcon = icon(ChevronDown);
export const PreviousIcon = icon(ChevronLeft);
export const NextIcon = icon(ChevronRight);
export const CollapseIcon = icon(ChevronUp);
export const ErrorIcon = icon(CircleAlert);
export const QuestionIcon = icon(CircleHelp);
export const ColumnsIcon = icon(Columns3);
export const EnterIcon = icon(CornerDownLeft);
export const RestoreIcon = icon(CornerUpLeft);
export const ExportIcon = icon(Download);
export const MoreIcon = icon(Ellipsis);
export const PeekIcon = icon(Eye);
export const ImportIcon = icon(FileInput);
export const NewBriefIcon = icon(FilePlus2);
export const BriefIcon = icon(FileText);
export const FilterIcon = icon(Filter);
export const FocusIcon = icon(Focus);
export const FolderIcon = icon(FolderOpen);
export const GripIcon = icon(GripVertical);
export const FigureIcon = icon(Hash);
export const HeadingIcon = icon(Heading2);
export const SubheadingIcon = icon(Heading3);
export const VersionsIcon = icon(History);
export const HomeIcon = icon(House);
export const InfoIcon = icon(Info);
export const ItalicIcon = icon(Italic);
export const KeyboardIcon = icon(Keyboard);
export const LibraryIcon = icon(Library);
export const AdviceIcon = icon(Lightbulb);
export const LinkIcon = icon(Link2);
export const BulletsIcon = icon(List);
export const NumbersIcon = icon(ListOrdered);
export const LocateIcon = icon(LocateFixed);
export const QuoteIcon = icon(MessageSquareQuote);
export const LessIcon = icon(Minus);
export const DetailsIcon = icon(NotebookPen);
export const LeaveOutIcon = icon(Scissors);
export const LeftPaneIcon = icon(PanelLeft);
export const RightPaneIcon = icon(PanelRight);
export const EditIcon = icon(Pencil);
export const ParagraphIcon = icon(Pilcrow);
export const AddIcon = icon(Plus);
export const PrintIcon = icon(Printer);
export const QuotationIcon = icon(Quote);
export const RedoIcon = icon(Redo2);
export const AgainIcon = icon(RotateCcw);
export const RowsIcon = icon(Rows3);
export const CompareIcon = icon(Scale);
export const SavedIcon = icon(Bookmark);
export const SearchIcon = icon(Search);
export const SettingsIcon = icon(Settings);
export const CheckIcon = icon(ShieldCheck);
export const OptionsIcon = icon(SlidersHorizontal);
export const CommentIcon = icon(MessageSquarePlus);
export const CiteIcon = icon(Superscript);
export const PictureIcon = icon(Image);
export const TableIcon = icon(Table2);
export const TagIcon = icon(Tag);
export const RemoveIcon = icon(Trash2);
export const ForecastIcon = icon(TrendingUp);
export const UndoIcon = icon(Undo2);
export const OpenIcon = icon(Upload);
export const SpeakerIcon = icon(User);
export const CloseIcon = icon(X);
