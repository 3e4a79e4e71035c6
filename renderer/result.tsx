import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { ResultWindow } from './features/result/ResultWindow.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<ResultWindow />);
